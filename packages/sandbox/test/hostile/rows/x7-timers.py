# row: X7
# title: leaves timers, alarms and pending signals for whoever comes next
# kind: run
# times: 2
# expect: succeeded
# shows: set
# storm: yes
import signal

signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05)
signal.signal(signal.SIGALRM, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
signal.raise_signal(signal.SIGUSR1)
print("set")
