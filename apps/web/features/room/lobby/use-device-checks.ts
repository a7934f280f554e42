'use client';

import { useEffect, useState } from 'react';
import { useRoomControls } from '../room-controls';
import type { RoomSocket } from '../room-connection';
import {
  browserCheck,
  clockCheck,
  connectionCheck,
  keyboardCheck,
  storageCheck,
  type DeviceCheck,
} from './device-checks.js';
import { canStore, missingInBrowser } from './probe-browser.js';
import { measureRoundTrip } from './round-trip.js';

export type DeviceChecks = {
  checks: DeviceCheck[];
  typed: string;
  type: (text: string) => void;
  again: () => void;
};

export function useDeviceChecks({ connection, events }: RoomSocket): DeviceChecks {
  const { clockOffsetMs } = useRoomControls();
  const [typed, type] = useState('');
  const [probed, setProbed] = useState(probe);
  const [roundTripMs, setRoundTrip] = useState<number | null | undefined>(undefined);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (connection !== 'connected' || events === null) return undefined;
    let isOver = false;
    void measureRoundTrip(events).then((timeMs) => {
      if (!isOver) setRoundTrip(timeMs);
    });
    return () => {
      isOver = true;
    };
  }, [connection, events, round]);
  const again = (): void => {
    setProbed(probe());
    setRoundTrip(undefined);
    setRound(round + 1);
  };
  const checks = [
    browserCheck(probed.missing),
    connectionCheck(connection, roundTripMs),
    clockCheck(clockOffsetMs),
    storageCheck(probed.canStore),
    keyboardCheck(typed),
  ];
  return { checks, typed, type, again };
}

const probe = () => ({ missing: missingInBrowser(), canStore: canStore() });
