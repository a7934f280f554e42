# row: G2
# title: prints every canary in its own memory, where the forking parent's is mapped as well
# kind: run
# environment: numpy
# expect: succeeded
# shows: regions
# limits: wallTimeMs=60000 cpuTimeMs=60000
import re

pattern = re.compile(rb"[0-9a-zA-Z/_=:\" ]{0,40}c[n]ry[0-9a-f]{16,}")
found, regions = set(), 0
with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", buffering=0) as memory:
    for line in maps.read().splitlines():
        bounds, rights = line.split()[:2]
        start, end = (int(part, 16) for part in bounds.split("-"))
        if not rights.startswith("rw") or start >= 1 << 47:
            continue
        try:
            memory.seek(start)
            found.update(pattern.findall(memory.read(end - start)))
            regions += 1
        except (OSError, OverflowError):
            pass
print("regions", regions > 10, found)
