# row: D7
# title: NULs, terminal codes, broken UTF-8 and marks that turn text around
# kind: run
# expect: succeeded
# shows: ends well
# quick: yes
# storm: yes
import os

os.write(1, b"\0\x1b[2J\x1b]0;title\x07\xff\xfe\xc3(\xed\xa0\x80\x80")
os.write(1, "\u202e\u2066\ufeff\U000e0041\r\b\n".encode())
os.write(2, bytes(range(256)))
os.write(1, b"ends well\n\xf0\x9f")
