# row: J6
# title: an object of a class called <script>
# kind: submission
# question: doubling
# expect: bad_answer failed
def double(value):
    return type("<script>alert(1)</script>\u202e", (), {})()
