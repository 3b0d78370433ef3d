"""The text of a report -> a signature, by which copies of one text are found among any number of reports.

A wire's text runs in many outlets under other headlines, its end cut to fit. What stays is its runs of words: two texts
are copies where they share most runs of the shorter one. Shares are estimated from minima of hashes of the runs
(MinHash); keys over bands of minima find the candidates (locality-sensitive hashing), so that a new report is compared
with few.
"""

import hashlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.reader.draft import words

_RUN = 4  # words of a run: two accounts of one event share few so long
_BANDS, _ROWS = 42, 3  # texts that share 3 of 10 runs meet under a key in 2 of 3 cases, those that share half, always
_FEWEST = 12  # runs: shorter texts are alike by chance
# Copies share at least .6 of the runs of the shorter text, and .3 of all, or one is a small part of a longer report.
_OF_SHORTER, _OF_BOTH = 0.6, 0.3
_SIZE = _BANDS * _ROWS


def _numbers(name: str) -> NDArray[np.uint64]:
    digests = b"".join(hashlib.blake2b(f"{name} {i}".encode(), digest_size=8).digest() for i in range(_SIZE))
    return np.frombuffer(digests, dtype="<u8").astype(np.uint64) | np.uint64(1)


_FACTORS, _TERMS = _numbers("factor"), _numbers("term")


@dataclass(frozen=True, slots=True)
class Signature:
    """`minima` are the least hashes of a text's runs of words, as bytes; `runs` says how many runs it has."""

    minima: bytes
    runs: int

    def keys(self) -> tuple[int, ...]:
        """The keys that copies share at least one of; none of a text too short to tell."""
        if self.runs < _FEWEST:
            return ()
        step = 4 * _ROWS
        bands = (self.minima[at : at + step] for at in range(0, len(self.minima), step))
        digests = (hashlib.blake2b(bytes([n]) + band, digest_size=8).digest() for n, band in enumerate(bands))
        return tuple(int.from_bytes(digest) >> 1 for digest in digests)

    def copies(self, other: "Signature") -> bool:
        """Whether the two texts are copies of one."""
        if min(self.runs, other.runs) < _FEWEST:
            return False
        equal = np.frombuffer(self.minima, dtype="<u4") == np.frombuffer(other.minima, dtype="<u4")
        share = float(equal.mean())
        shared = share / (1 + share) * (self.runs + other.runs)
        return share >= _OF_BOTH and shared >= _OF_SHORTER * min(self.runs, other.runs)


def signature(text: str) -> Signature:
    """The signature of `text`, a report's body without its headline."""
    said = words(text)
    runs = {" ".join(said[at : at + _RUN]) for at in range(len(said) - _RUN + 1)}
    if not runs:
        return Signature(bytes(4 * _SIZE), 0)
    digests = b"".join(hashlib.blake2b(run.encode(), digest_size=4).digest() for run in sorted(runs))
    hashes = np.frombuffer(digests, dtype="<u4").astype(np.uint64)
    mixed = (hashes[:, None] * _FACTORS[None, :] + _TERMS[None, :]) >> np.uint64(32)
    return Signature(mixed.min(axis=0).astype("<u4").tobytes(), len(runs))
