# row: F9
# title: setuid programs, sudo, file capabilities and changes of user
# kind: run
# expect: succeeded
# shows: none
# shows: refused: 5
import os
import shutil
import stat

found = [tool for tool in ("sudo", "doas", "pkexec") if shutil.which(tool)]
for top, folders, names in os.walk("/"):
    if top == "/":
        folders[:] = [name for name in folders if name not in ("proc", "sys")]
    for name in names:
        path = f"{top}/{name}"
        try:
            mode = os.lstat(path).st_mode
            is_raised = stat.S_ISREG(mode) and mode & (stat.S_ISUID | stat.S_ISGID)
            if is_raised or "security.capability" in os.listxattr(path, follow_symlinks=False):
                found.append(path)
        except OSError:
            pass
print("breach:" if found else "none", found)
refused = 0
for change in (os.setuid, os.setgid, os.seteuid, os.setegid, os.initgroups):
    try:
        change("root", 0) if change is os.initgroups else change(0)
        print("breach:", change.__name__)
    except OSError:
        refused += 1
print("refused:", refused)
