# row: Z1
# title: prints a canary that it was given, which the search must find
# kind: run
# expect: succeeded
# stdin: canary
# leaks: yes
# quick: yes
import base64

canary = input()
print(base64.b64encode(b"x" + canary.encode()).decode())
