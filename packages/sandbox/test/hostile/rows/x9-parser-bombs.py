# row: X9
# title: brackets ten thousand deep
# kind: run
# expect: raised
# storm: yes
eval("(" * 10_000 + ")" * 10_000)
