# row: X9
# title: an expression that takes the compiler a lot of stack
# kind: run
# expect: raised
compile("-" * 500_000 + "1", "deep", "eval")
compile("a" + ".b" * 500_000, "deep", "eval")
