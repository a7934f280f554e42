# row: J3
# title: lone surrogates on stdout, stderr and in the name of a file
# kind: run
# expect: succeeded raised
# shows: before
import os
import sys

print("before", flush=True)
os.write(1, b"\xed\xa0\x80\0")
open("/work/\udcff\udcfe", "w").close()
sys.stdout.reconfigure(errors="surrogatepass")
print("\ud800 after")
