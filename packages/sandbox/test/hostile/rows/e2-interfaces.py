# row: E2
# title: looks for a network interface and for a route
# kind: run
# expect: succeeded
# shows: alone
import os

names = os.listdir("/sys/class/net")
with open("/proc/net/route") as file:
    routes = file.read().splitlines()[1:]
print("alone" if names == ["lo"] and not routes else f"breach: {names} {routes}")
