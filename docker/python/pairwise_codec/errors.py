"""What can go wrong in the codec, by whose fault."""


class DecodeError(ValueError):
    """The bytes are not a well-formed answer."""


class LimitError(Exception):
    """The value is too large, too deep or too long to travel; the text says which."""
