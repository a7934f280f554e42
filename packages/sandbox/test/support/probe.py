"""Runs inside a runner container as a candidate's program and tells what it could do."""

import ctypes
import errno
import json
import mmap
import os
import resource
import signal
import socket
import subprocess

findings = {}


def attempt(name, action):
    """Note what an action gives, or the name of the error that it meets."""
    try:
        findings[name] = action()
    except OSError as error:
        findings[name] = errno.errorcode.get(error.errno, str(error.errno))
    except Exception as error:  # noqa: BLE001
        findings[name] = type(error).__name__


libc = ctypes.CDLL(None, use_errno=True)


def call(number, *arguments):
    """A system call by number, so that no wrapper of the C library stands before the kernel."""
    ctypes.set_errno(0)
    result = libc.syscall(number, *(ctypes.c_long(value) for value in arguments))
    return errno.errorcode.get(ctypes.get_errno(), 'none') if result == -1 else 'allowed'


def write(path):
    with open(path, 'w') as file:
        file.write('x')
    return 'written'


def run_from(folder):
    path = f'{folder}/program'
    with open(path, 'w') as file:
        file.write('#!/bin/sh\necho ran\n')
    os.chmod(path, 0o755)
    return subprocess.run([path], capture_output=True, text=True, check=True).stdout.strip()


def status(name):
    lines = open('/proc/self/status').read().splitlines()
    return next(line.split(':')[1].strip() for line in lines if line.startswith(f'{name}:'))


def open_many():
    kept = []
    try:
        while True:
            kept.append(os.open('/dev/null', os.O_RDONLY))
    except OSError as error:
        return [errno.errorcode[error.errno], len(kept) < 256]
    finally:
        for descriptor in kept:
            os.close(descriptor)


def make_many_files():
    names = [f'/tmp/{index}' for index in range(20_000)]
    made = 0
    try:
        for name in names:
            os.close(os.open(name, os.O_CREAT))
            made += 1
    except OSError as error:
        return errno.errorcode[error.errno]
    finally:
        for name in names[:made]:
            os.unlink(name)


findings['uid'] = [os.getuid(), os.geteuid(), os.getgid(), os.getegid(), os.getgroups()]
for name in ('CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb', 'NoNewPrivs', 'Seccomp'):
    findings[name] = status(name)
findings['nofile'] = resource.getrlimit(resource.RLIMIT_NOFILE)
findings['core'] = resource.getrlimit(resource.RLIMIT_CORE)
findings['environment'] = sorted(os.environ)
findings['interfaces'] = sorted(os.listdir('/sys/class/net'))
findings['sockets'] = [p for p in ('/var/run/docker.sock', '/run/docker.sock') if os.path.exists(p)]
setuid_files = ['find', '/', '-xdev', '-perm', '/6000', '-type', 'f']
findings['setuid files'] = subprocess.run(setuid_files, capture_output=True, text=True).stdout
findings['compilers'] = [tool for tool in ('gcc', 'cc', 'ld', 'tcc', 'as') if
                         any(os.access(f'{folder}/{tool}', os.X_OK) for folder in ('/bin', '/usr/bin'))]

for path in ('/canary', '/usr/lib/canary', '/opt/pairwise/canary', '/etc/passwd', '/home/canary'):
    attempt(f'write {path}', lambda path=path: write(path))
attempt('write /proc/sys', lambda: write('/proc/sys/kernel/core_pattern'))
attempt('write /proc/sysrq-trigger', lambda: write('/proc/sysrq-trigger'))
attempt('write cgroup', lambda: write('/sys/fs/cgroup/memory/memory.limit_in_bytes'))
for folder in ('/work', '/tmp', '/dev/shm'):
    attempt(f'write {folder}', lambda folder=folder: write(f'{folder}/canary'))
    attempt(f'run from {folder}', lambda folder=folder: run_from(folder))
attempt('many descriptors', open_many)
attempt('many files', make_many_files)
attempt('device', lambda: os.mknod('/tmp/device', 0o600 | 0o020000, os.makedev(1, 1)))
attempt('fifo', lambda: os.mkfifo('/tmp/fifo') or 'made')

for name, family, kind in (
    ('inet', socket.AF_INET, socket.SOCK_STREAM),
    ('inet udp', socket.AF_INET, socket.SOCK_DGRAM),
    ('inet6', socket.AF_INET6, socket.SOCK_STREAM),
    ('netlink', socket.AF_NETLINK, socket.SOCK_RAW),
    ('packet', socket.AF_PACKET, socket.SOCK_RAW),
    ('vsock', socket.AF_VSOCK, socket.SOCK_STREAM),
    ('alg', socket.AF_ALG, socket.SOCK_SEQPACKET),
):
    attempt(f'socket {name}', lambda family=family, kind=kind: socket.socket(family, kind) and 'made')
attempt('socketpair', lambda: socket.socketpair() and 'made')
attempt('resolve', lambda: socket.getaddrinfo('example.com', 80))

NEW_NAMESPACES = {
    'mount': 0x20000, 'cgroup': 0x2000000, 'uts': 0x4000000, 'ipc': 0x8000000,
    'user': 0x10000000, 'pid': 0x20000000, 'net': 0x40000000,
}
for name, flag in NEW_NAMESPACES.items():
    findings[f'call unshare {name}'] = call(272, flag)
    findings[f'call clone with a new {name} namespace'] = call(56, flag | signal.SIGCHLD, 0, 0, 0, 0)
findings['call unshare time'] = call(272, 0x80)

for name, number, *arguments in (
    ('io_uring_setup', 425, 1, 0),
    ('io_uring_enter', 426, 0, 0),
    ('io_uring_register', 427, 0, 0, 0, 0),
    ('io_setup', 206, 1, 0),
    ('bpf', 321, 0, 0, 0),
    ('ptrace attach', 101, 16, 1, 0, 0),
    ('ptrace traceme', 101, 0, 0, 0, 0),
    ('process_vm_readv', 310, 1, 0, 0, 0, 0, 0),
    ('process_vm_writev', 311, 1, 0, 0, 0, 0, 0),
    ('process_madvise', 440, 0, 0, 0, 0, 0),
    ('pidfd_getfd', 438, 0, 0, 0),
    ('kcmp', 312, 1, 1, 0, 0, 0),
    ('keyctl', 250, 0, -3, 0, 0, 0),
    ('add_key', 248, 0, 0, 0, 0, 0),
    ('request_key', 249, 0, 0, 0, 0),
    ('userfaultfd', 323, 0),
    ('perf_event_open', 298, 0, 0, -1, -1, 0),
    ('setns', 308, 3, 0),
    ('mount', 165, 0, 0, 0, 0, 0),
    ('umount2', 166, 0, 0),
    ('pivot_root', 155, 0, 0),
    ('open_tree', 428, -100, 0, 0),
    ('move_mount', 429, 0, 0, 0, 0, 0),
    ('fsopen', 430, 0, 0),
    ('fsconfig', 431, 0, 0, 0, 0, 0),
    ('fsmount', 432, 0, 0, 0),
    ('fspick', 433, 0, 0, 0),
    ('mount_setattr', 442, 0, 0, 0, 0, 0),
    ('chroot', 161, 0),
    ('shmget', 29, 0, 4096, 0o1600),
    ('shmat', 30, 0, 0, 0),
    ('semget', 64, 0, 1, 0o1600),
    ('msgget', 68, 0, 0o1600),
    ('mq_open', 240, 0, 0, 0, 0),
    ('memfd_create', 319, 0, 0),
    ('memfd_secret', 447, 0),
    ('execveat', 322, 0, 0, 0, 0, 0),
    ('name_to_handle_at', 303, 0, 0, 0, 0, 0),
    ('open_by_handle_at', 304, 0, 0, 0),
    ('fanotify_init', 300, 0, 0),
    ('inotify_init', 253),
    ('mincore', 27, 0, 0, 0),
    ('cachestat', 451, 0, 0, 0, 0),
    ('preadv2 without waiting', 327, 0, 0, 0, 0, 0, 8),
    ('splice', 275, 0, 0, 0, 0, 0, 0),
    ('vmsplice', 278, 0, 0, 0, 0),
    ('move_pages', 279, 0, 0, 0, 0, 0, 0),
    ('set_mempolicy', 238, 0, 0, 0),
    ('mbind', 237, 0, 0, 0, 0, 0, 0),
    ('mlockall', 151, 1),
    ('seccomp', 317, 0, 0, 0),
    ('landlock_create_ruleset', 444, 0, 0, 1),
    ('kexec_load', 246, 0, 0, 0, 0),
    ('kexec_file_load', 320, 0, 0, 0, 0, 0),
    ('init_module', 175, 0, 0, 0),
    ('finit_module', 313, 0, 0, 0),
    ('delete_module', 176, 0, 0),
    ('reboot', 169, 0, 0, 0, 0),
    ('syslog', 103, 3, 0, 0),
    ('acct', 163, 0),
    ('swapon', 167, 0, 0),
    ('quotactl', 179, 0, 0, 0, 0),
    ('iopl', 172, 3),
    ('ioperm', 173, 0, 1, 1),
    ('modify_ldt', 154, 0, 0, 0),
    ('sethostname', 170, 0, 0),
    ('settimeofday', 164, 0, 0),
    ('clock_settime', 227, 0, 0),
    ('clock_adjtime', 305, 0, 0),
    ('setuid', 105, 0),
    ('setgid', 106, 0),
    ('setgroups', 116, 0, 0),
    ('capset', 126, 0, 0),
    ('chown', 92, 0, 0, 0),
    ('sched_setscheduler', 144, 0, 1, 0),
    ('rt_sigqueueinfo', 129, 1, 9, 0),
    ('clone3', 435, 0, 0),
    ('personality without randomization', 135, 0x0040000),
    ('personality with executable data', 135, 0x0400000),
    ('personality of 32 bits', 135, 0x0800008),
    ('prctl of capabilities', 157, 47, 2, 21, 0, 0),
    ('prctl of its memory map', 157, 35, 1, 0, 0, 0),
    ('prctl to be traced', 157, 0x59616d61, -1, 0, 0, 0),
    ('prctl of system call filters', 157, 22, 1, 0, 0, 0),
    ('ioctl on the terminal input', 16, 0, 0x5412, 0),
    ('ioctl on the console', 16, 0, 0x541C, 0),
    ('ioctl to share file blocks', 16, 0, 0x40049409, 0),
    ('ioctl of the NVIDIA driver', 16, 0, 0xC04846D6, 0),
    ('ioctl with high bits', 16, 0, 0x100005412, 0),
    ('limits of PID 1', 302, 1, 7, 0, 0),
    ('priority of PID 1', 141, 0, 1, -5),
):
    findings[f'call {name}'] = call(number, *arguments)


def in_child(action):
    """What becomes of a process that does something the kernel may kill it for."""
    child = os.fork()
    if child == 0:
        os._exit(0 if action() == 'allowed' else 1)
    _, ending = os.waitpid(child, 0)
    if os.WIFSIGNALED(ending):
        return signal.Signals(os.WTERMSIG(ending)).name
    return 'allowed' if os.WEXITSTATUS(ending) == 0 else 'refused'


def call_as_32_bits():
    """mov eax, 20 (getpid); int 0x80; ret: the other door into the kernel."""
    code = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    code.write(bytes.fromhex('b814000000cd80c3'))
    address = ctypes.addressof(ctypes.c_char.from_buffer(code))
    return 'allowed' if ctypes.CFUNCTYPE(ctypes.c_int)(address)() > 0 else 'refused'


findings['other call of x32'] = in_child(lambda: call(0x40000000 | 39))
findings['other call of 32 bits'] = in_child(call_as_32_bits)

for name in ('mem', 'environ', 'fd', 'maps'):
    path = f'/proc/1/{name}'
    attempt(f'read {path}', lambda path=path: os.listdir(path) if path.endswith('fd') else open(path, 'rb').read(1))
attempt('kill PID 1', lambda: os.kill(1, signal.SIGKILL) or 'sent')
attempt('interrupt PID 1', lambda: os.kill(1, signal.SIGINT) or 'sent')
attempt('host processes', lambda: max(int(name) for name in os.listdir('/proc') if name.isdigit()) < 5000)
findings['kernel files'] = [
    path for path in ('/proc/kcore', '/proc/keys', '/dev/mem', '/dev/kmsg', '/sys/firmware/dmi')
    if os.path.exists(path) and os.access(path, os.R_OK) and os.path.isfile(path) and open(path, 'rb').read(1)
]
print(json.dumps(findings))
