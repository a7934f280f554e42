# row: G4
# title: looks for test code in modules, line cache, sources and byte code
# kind: submission
# question: secret
# expect: failed
# quick: yes
import inspect
import linecache
import re
import sys


def unlock(number):
    texts = ["".join(entry[2]) for entry in linecache.cache.values() if len(entry) == 4]
    for module in list(sys.modules.values()):
        function = getattr(module, "unlock", None)
        if function is not None and function is not unlock:
            return function(number)
        if "pairwise" in getattr(module, "__name__", ""):
            try:
                texts.append(inspect.getsource(module))
            except (OSError, TypeError):
                pass
    found = re.search(r"c[n]ry[0-9a-f]{24}", "".join(texts))
    return found.group() + str(number) if found else "nothing"
