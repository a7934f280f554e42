"""Time zones by name. Names come from the candidate, so they never reach a path or a parser."""

import datetime as dt
import re
import zoneinfo

from .errors import DecodeError

MAX_ZONE_CHARS = 64
_OFFSET = re.compile(r"UTC([+-])(\d{2}):(\d{2})(?::(\d{2}))?", re.ASCII)
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,3}", re.ASCII)


def zone_name(zone: dt.tzinfo | None) -> str:
    """Empty for a naive time; `UTC`, `UTC+02:00` or the key of the zone database otherwise."""
    if zone is None:
        return ""
    key = getattr(zone, "key", None) or getattr(zone, "zone", None)
    if isinstance(key, str) and _KEY.fullmatch(key):
        return str(key)
    offset = zone.utcoffset(None)
    if offset is None:
        raise ValueError("a time zone without a name")
    return "UTC" if not offset else str(dt.timezone(offset))


def zone_of(name: str) -> dt.tzinfo | None:
    if not name:
        return None
    if name == "UTC":
        return dt.UTC
    offset = _OFFSET.fullmatch(name)
    if offset:
        hours, minutes, seconds = (int(part or 0) for part in offset.groups()[1:])
        span = dt.timedelta(hours=hours, minutes=minutes, seconds=seconds)
        return dt.timezone(-span if offset[1] == "-" else span)
    if not _KEY.fullmatch(name):
        raise DecodeError("malformed time zone")
    try:
        return zoneinfo.ZoneInfo(name)
    except (KeyError, ValueError, OSError) as cause:
        raise DecodeError("unknown time zone") from cause
