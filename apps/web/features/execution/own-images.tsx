'use client';

import type { OwnImage } from '@pairwise/contracts';
import { Badge, Button, Card, ConfirmDialog, EmptyState, Spinner } from '@pairwise/ui';
import { Container, Plus, RotateCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { environmentLabel } from '@/lib/labels';
import { CheckList } from './check-list';
import { RegisterImageDialog } from './register-image-dialog';
import { Section } from './section';
import { useOwnImages, useRecheckImage, useRemoveImage } from './use-execution';

export function OwnImages({ isOwner }: { isOwner: boolean }) {
  const images = useOwnImages(true);
  const [isRegistering, setIsRegistering] = useState(false);
  const register = isOwner ? (
    <Button variant="secondary" onClick={() => setIsRegistering(true)}>
      <Plus aria-hidden /> Register an image
    </Button>
  ) : null;
  return (
    <>
      <Section
        id="own-images"
        title="Your own images"
        description="Each is checked on a worker before a candidate’s code may run in it."
        actions={register}
        query={images}
      >
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={<Container />} title="None registered">
              An image with your own libraries can stand beside the environments above.
            </EmptyState>
          ) : (
            <ul className="flex flex-col gap-3">
              {items.map((image) => (
                <li key={image.id}>
                  <Image image={image} isOwner={isOwner} />
                </li>
              ))}
            </ul>
          )
        }
      </Section>
      {isRegistering ? <RegisterImageDialog onClose={() => setIsRegistering(false)} /> : null}
    </>
  );
}

function Image({ image, isOwner }: { image: OwnImage; isOwner: boolean }) {
  return (
    <Card className="p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <h3 className="font-medium">{image.title}</h3>
          <p className="font-mono text-xs break-all text-muted">{image.reference}</p>
          <p className="text-xs text-muted">Limits of {environmentLabel(image.basedOn)}</p>
        </div>
        <Status status={image.status} />
      </div>
      {image.checks.length > 0 ? (
        <details className="mt-3" open={image.status === 'rejected'}>
          <summary className="cursor-pointer rounded text-sm font-medium outline-none focus-visible:ring-2 focus-visible:ring-ring">
            What was checked
          </summary>
          <div className="mt-2">
            <CheckList label={`Checks of ${image.title}`} checks={image.checks} />
          </div>
        </details>
      ) : null}
      {isOwner ? <Actions image={image} /> : null}
    </Card>
  );
}

function Status({ status }: Pick<OwnImage, 'status'>) {
  switch (status) {
    case 'checking':
      return (
        <Badge>
          <Spinner /> Being checked
        </Badge>
      );
    case 'accepted':
      return <Badge tone="success">Accepted</Badge>;
    case 'rejected':
      return <Badge tone="danger">Rejected</Badge>;
  }
}

function Actions({ image }: { image: OwnImage }) {
  const recheck = useRecheckImage();
  const remove = useRemoveImage();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <Button
        variant="secondary"
        size="sm"
        loading={recheck.isPending}
        disabled={image.status === 'checking'}
        onClick={() => recheck.mutate(image.id)}
      >
        <RotateCw aria-hidden /> Check again
      </Button>
      <Button variant="secondary" size="sm" onClick={() => setIsAsking(true)}>
        <Trash2 aria-hidden /> Remove
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={`Remove ${image.title}?`}
        description="New runs can no longer use it. Earlier results keep naming its digest."
        confirmLabel="Remove"
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate(image.id, { onSettled: () => setIsAsking(false) })}
      />
    </div>
  );
}
