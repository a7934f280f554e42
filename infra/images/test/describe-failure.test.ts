import t from 'tap';
import { describeFailure, ImageBuildError } from '../describe-failure.js';

t.test('each known cause comes with what to do about it', async (t) => {
  const causes: readonly [string, RegExp][] = [
    ['write /var/lib/docker/tmp: no space left on device', /disk is full/],
    ['connect EACCES /var/run/docker.sock', /group "docker"/],
    ['connect ENOENT /var/run/docker.sock', /Docker does not answer/],
    ['connect ECONNREFUSED 127.0.0.1:2375', /Docker does not answer/],
    ['E: Unable to locate package python3-torch', /full mirror/],
    ['ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE', /not the one/],
    ['ERROR: No matching distribution found for tensorflow-cpu==2.21.0', /PIP_INDEX_URL/],
    ['[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed', /PIP_CERT/],
  ];
  for (const [message, advice] of causes) {
    t.match(describeFailure(new Error(message)), advice, message);
  }
});

t.test('the log decides when the message says nothing', async (t) => {
  const log = "Err:1 http://mirror.example trixie\n  Temporary failure resolving 'mirror.example'";
  const text = describeFailure(new ImageBuildError('numpy layer', 'returned a non-zero code', log));
  t.match(text, /^Building numpy layer failed: returned a non-zero code/);
  t.match(text, /Temporary failure resolving/);
  t.match(text, /DEBIAN_MIRROR/);
});

t.test('an unknown cause is shown as it is', async (t) => {
  t.equal(describeFailure(new Error('odd')), 'odd');
  t.equal(describeFailure('odd'), 'odd');
});
