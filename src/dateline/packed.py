"""What the standard library raises on packed bytes that cannot be read: for whoever opens archives."""

import lzma
import zipfile
import zlib

NO_ZIP = (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError)  # no zip, one too new, or names that are none
DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError)
SHUT = (RuntimeError, NotImplementedError)  # locked by a password; packed by a means that is not known
