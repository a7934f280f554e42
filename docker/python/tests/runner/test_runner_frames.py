"""The framing survives any cut of the stream and believes no length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pairwise_runner.frames import FrameDecoder, ProtocolError, encode_frame

FRAMES = st.lists(st.tuples(st.binary(min_size=1, max_size=1), st.binary(max_size=200)))


@given(FRAMES, st.integers(min_value=1, max_value=50))
def test_any_cut_gives_the_same_frames(frames: list[tuple[bytes, bytes]], step: int) -> None:
    stream = b"".join(encode_frame(kind, body) for kind, body in frames)
    decoder = FrameDecoder()
    decoded = []
    for start in range(0, len(stream), step):
        decoded.extend(decoder.feed(stream[start : start + step]))
    assert decoded == frames
    assert decoder.is_between_frames()


def test_a_length_over_the_limit_is_refused_before_its_body_comes() -> None:
    with pytest.raises(ProtocolError):
        list(FrameDecoder(max_body_bytes=10).feed(b"J\x00\x00\x00\x0b"))


def test_a_cut_frame_is_noticed() -> None:
    decoder = FrameDecoder()
    assert list(decoder.feed(b"J\x00\x00\x00\x02x")) == []
    assert not decoder.is_between_frames()
