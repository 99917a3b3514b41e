"""Small PDFs, written by hand."""

from collections.abc import Iterable, Sequence

Text = tuple[float, float, float, str]
"""Left edge and baseline in points from the lower left corner, size, and the words."""

LEFT, TOP, LEADING = 72.0, 720.0, 14.0


def pdf(*pages: Iterable[Text], labels: str = "", trailer: str = "", info: str = "") -> bytes:
    """A PDF of letter-sized pages set in Helvetica.

    `labels` are entries of its page labels, `info` those of what it says of itself.
    """
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    named = f"/PageLabels << /Nums [{labels}] >> " if labels else ""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {named}>>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F 3 0 R >> >> >>".encode()
        )
        objects.append(stream(b"".join(_set(*text) for text in page)))
    if info:
        objects.append(f"<< {info} >>".encode())
        trailer += f"/Info {len(objects)} 0 R "
    return written(objects, trailer)


def locked() -> bytes:
    """A PDF that wants a password."""
    key = f"/Filter /Standard /V 1 /R 2 /P -4 /O ({'o' * 32}) /U ({'u' * 32})"
    return pdf(paragraphs(["Words"]), trailer=f"/Encrypt << {key} >> /ID [(a) (a)] ")


def paragraphs(*texts: Sequence[str], size: float = 10.0, left: float = LEFT, top: float = TOP) -> list[Text]:
    """Paragraphs, each given by its lines, with a gap between them."""
    found: list[Text] = []
    for lines in texts:
        for line in lines:
            found.append((left, top, size, line))
            top -= LEADING
        top -= LEADING / 2
    return found


def stream(data: bytes, entries: str = "") -> bytes:
    """A stream object."""
    return f"<< /Length {len(data)} {entries}>>\nstream\n".encode() + data + b"\nendstream"


def written(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """A file of `objects`, numbered from 1; the first is the catalog."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer}>>\n".encode()
    out += f"startxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def _set(left: float, base: float, size: float, words: str) -> bytes:
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")
    return f"BT /F {size} Tf 1 0 0 1 {left} {base} Tm (".encode() + escaped + b") Tj ET\n"
