/** Says which of the modules cannot be imported, and why. */
export function importProgram(modules: readonly string[]): string {
  return `
import importlib, json
failed = {}
for name in json.loads(${JSON.stringify(JSON.stringify(modules))}):
    try: importlib.import_module(name)
    except BaseException as error: failed[name] = f"{type(error).__name__}: {error}"[:200]
print(json.dumps(failed))`;
}

/** Files that would give whoever starts them another user's rights. */
export const setuidProgram = `
import json, os, stat
found = []
device = os.lstat("/").st_dev
for folder, names, files in os.walk("/"):
    names[:] = [n for n in names if not os.path.islink(f"{folder}/{n}") and os.lstat(f"{folder}/{n}").st_dev == device]
    for name in files:
        mode = os.lstat(os.path.join(folder, name)).st_mode
        if stat.S_ISREG(mode) and mode & (stat.S_ISUID | stat.S_ISGID): found.append(os.path.join(folder, name))
print(json.dumps(found[:20]))`;

/** Leaves a process in a session of its own behind, which nobody is the parent of. */
export const daemonProgram = `
import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        while True: time.sleep(1)
    os._exit(0)
os.wait()
open("/work/left-behind", "w").write("x")
print("left")`;

/** How many processes there are besides the runner and this one, and what lies around. */
export const remainsProgram = `
import os
print(sum(1 for name in os.listdir("/proc") if name.isdigit() and name not in ("1", str(os.getpid()))),
      os.path.exists("/work/left-behind"))`;

export const endlessProgram = 'while True: pass';
export const floodProgram = `
import sys
while True: sys.stdout.write("x" * 65536)`;

/** Asks for a gibibyte and no more: where the limit does not hold, the host has to. */
export const memoryProgram =
  'kept = [bytearray(b"x") * (8 * 1024 * 1024) for _ in range(128)]\nprint(len(kept))';

export const forkProgram = `
import os, signal
started = 0
try:
    while started < 400:
        if os.fork() == 0: signal.pause()
        started += 1
except OSError: pass
print(started)`;
