# row: G10
# title: a text that says it equals everything
# kind: submission
# question: secret
# expect: failed
class Text(str):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __len__(self):
        return 33

    def encode(self, *args):
        return b"cnry"

    __hash__ = str.__hash__


def unlock(number):
    return Text("nothing")
