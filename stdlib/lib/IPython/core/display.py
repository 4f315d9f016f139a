"""Texts and pictures that a notebook shows in their own form; a terminal shows what they are."""
import json
import mimetypes
import os

from IPython.core.display_functions import display

__all__ = ["DisplayObject", "TextDisplayObject", "HTML", "Markdown", "Latex", "Math", "SVG", "Pretty", "JSON", "GeoJSON", "Javascript", "Image",
           "ProgressBar", "display_html", "display_markdown", "display_latex", "display_svg", "display_png", "display_jpeg",
           "display_json", "display_javascript"]

HEADS = {b"\x89PNG": "png", b"\xff\xd8": "jpeg", b"GIF8": "gif"}


def _is_url(text):
    return isinstance(text, str) and text.startswith(("http://", "https://", "ftp://"))


class DisplayObject:
    """data, or what is at a url or in a file. Which of them a text is: a url begins with http, the rest is data."""

    _read_flags = "r"

    def __init__(self, data=None, url=None, filename=None, metadata=None):
        if data is not None and not isinstance(data, (str, bytes, dict, list)):
            if not isinstance(data, os.PathLike):
                raise TypeError(f"{type(self).__name__} expects text, not {data!r}")
            data, filename = None, os.fspath(data)
        if url is None and filename is None and _is_url(data):
            data, url = None, data
        self.data, self.url = data, url
        self.filename = None if filename is None else os.fspath(filename)
        self.metadata = dict(metadata or {})
        self.reload()

    def reload(self):
        """Read the data again from where it came from."""
        if self.filename is not None:
            encoding = None if "b" in self._read_flags else "utf-8"
            with open(self.filename, self._read_flags, encoding=encoding) as file:
                self.data = file.read()
        elif self.url is not None:
            from urllib.request import urlopen
            with urlopen(self.url) as answer:
                data = answer.read()
            self.data = data if "b" in self._read_flags else data.decode(answer.headers.get_content_charset() or "utf-8")

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__name__} object>"

    def _with_metadata(self):
        return (self.data, dict(self.metadata)) if self.metadata else self.data


class TextDisplayObject(DisplayObject):
    """An object whose data is text."""


class HTML(TextDisplayObject):
    """HTML."""

    def _repr_html_(self):
        return self._with_metadata()

    def __html__(self):
        return self._repr_html_()


class Markdown(TextDisplayObject):
    """Markdown."""

    def _repr_markdown_(self):
        return self._with_metadata()


class Latex(TextDisplayObject):
    """LaTeX."""

    def _repr_latex_(self):
        return self._with_metadata()


class Math(TextDisplayObject):
    """A formula in LaTeX's words, without its dollars."""

    def _repr_latex_(self):
        text = "$\\displaystyle %s$" % self.data.strip("$")
        return (text, dict(self.metadata)) if self.metadata else text


class SVG(DisplayObject):
    """A picture as SVG: what stands around its <svg> element is left out."""

    def reload(self):
        """Read the data again."""
        DisplayObject.reload(self)
        before, tag, rest = (self.data or "").partition("<svg")
        inside, end, _ = rest.rpartition("</svg>")
        if tag and end:
            self.data = tag + inside + end

    def _repr_svg_(self):
        return self._with_metadata()


class Pretty(TextDisplayObject):
    """Text that stands as it is, without quotes."""

    def _repr_pretty_(self, p, cycle):
        p.text(self.data)


class JSON(DisplayObject):
    """Data that a notebook shows as a tree: a dict, a list, or their text."""

    def __init__(self, data=None, url=None, filename=None, expanded=False, metadata=None, root="root", **kwargs):
        DisplayObject.__init__(self, data, url, filename, {"expanded": expanded, "root": root, **(metadata or {}), **kwargs})
        if isinstance(self.data, str):
            self.data = json.loads(self.data)

    def _repr_json_(self):
        return self._with_metadata()


class GeoJSON(JSON):
    """Places and areas; the map below them is the notebook's affair."""

    def __init__(self, data=None, url_template=None, layer_options=None, url=None, filename=None, metadata=None, **kwargs):
        layers = {name: value for name, value in (("url_template", url_template), ("layer_options", layer_options)) if value}
        JSON.__init__(self, data, url, filename, metadata={**layers, **(metadata or {})}, **kwargs)

    def _ipython_display_(self):
        display({"application/geo+json": self.data, "text/plain": repr(self)}, raw=True,
                metadata={"application/geo+json": self.metadata})


class Javascript(TextDisplayObject):
    """A program for the notebook's window; `lib` and `css` are addresses that it needs."""

    def __init__(self, data=None, url=None, filename=None, lib=None, css=None):
        self.lib, self.css = ([item] if isinstance(item, str) else list(item or ()) for item in (lib, css))
        TextDisplayObject.__init__(self, data, url, filename)

    def _repr_javascript_(self):
        styles = "".join(f"document.head.insertAdjacentHTML('beforeend', '<link rel=\"stylesheet\" href={json.dumps(name)}>');\n"
                         for name in self.css)
        program = self.data
        for name in reversed(self.lib):
            program = f"import({json.dumps(name)}).then(() => {{\n{program}\n}});"
        return styles + program


def _size_of(data, kind):
    """(width, height) in pixels of a PNG, else None."""
    if kind == "png" and len(data) >= 24:
        return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    return None


class Image(DisplayObject):
    """A PNG, JPEG or GIF: bytes, a file, or an address (which only embed=True reads)."""

    _read_flags = "rb"

    def __init__(self, data=None, url=None, filename=None, format=None, embed=None, width=None, height=None, retina=False,
                 unconfined=False, metadata=None, alt=None):
        if isinstance(data, str) and not _is_url(data):
            data, filename = None, data
        if url is None and _is_url(data):
            data, url = None, data
        self.embed = embed if embed is not None else url is None
        self.width, self.height, self.alt = width, height, alt
        DisplayObject.__init__(self, data, url, filename, metadata)
        if self.embed and not isinstance(self.data, (bytes, bytearray)):
            raise ValueError("No image data found. Expecting filename, url, or data.")
        self.format = format.lower().replace("jpg", "jpeg") if format else self._found_format()
        size = _size_of(self.data, self.format) if retina and self.embed else None
        if size:
            self.width, self.height = size[0] // 2, size[1] // 2

    def reload(self):
        """Read the data again; what is not embedded is read by the notebook's window."""
        if self.embed:
            DisplayObject.reload(self)

    def _found_format(self):
        for head, name in HEADS.items():
            if self.data and bytes(self.data[:4]).startswith(head):
                return name
        kind = mimetypes.guess_type(self.filename or self.url or "")[0] or "image/png"
        return kind.rpartition("/")[2]

    def _attributes(self):
        return {name: value for name, value in (("width", self.width), ("height", self.height), ("alt", self.alt)) if value}

    def _repr_html_(self):
        if self.embed:
            return None
        from html import escape
        words = "".join(f' {name}="{escape(str(value))}"' for name, value in self._attributes().items())
        return f'<img src="{escape(self.url)}"{words}/>'

    def _repr_mimebundle_(self, include=None, exclude=None):
        """An image has one kind, its own."""
        if not self.embed:
            return None
        kind, about = f"image/{self.format}", {**self._attributes(), **self.metadata}
        return {kind: self.data}, {kind: about} if about else {}


class ProgressBar:
    """How much of `total` is done: a bar that is drawn again when `progress` changes; also what it iterates over."""

    def __init__(self, total):
        self.total, self.html_width, self.text_width = total, "60ex", 60
        self._progress, self._handle = 0, None

    def __repr__(self):
        done = self._progress / self.total
        full = "=" * int(done * self.text_width)
        return f"[{full:<{self.text_width}}] {self._progress}/{self.total}"

    def _repr_html_(self):
        return f"<progress style='width:{self.html_width}' max='{self.total}' value='{self._progress}'></progress>"

    @property
    def progress(self):
        """How much is done."""
        return self._progress

    @progress.setter
    def progress(self, value):
        self._progress = value
        self.update()

    def display(self):
        """Show the bar."""
        self._handle = display(self, display_id=True)

    def update(self):
        """Show it anew."""
        if self._handle:
            self._handle.update(self)

    def __iter__(self):
        self.display()
        self._progress = -1
        return self

    def __next__(self):
        self.progress += 1
        if self._progress >= self.total:
            raise StopIteration
        return self._progress


def _shown_as(kind, cls):
    def show(*objs, raw=False, metadata=None, **kwargs):
        for obj in objs:
            if raw:
                display({kind: obj}, raw=True, metadata=metadata)
            else:
                display(cls(obj) if cls and isinstance(obj, (str, bytes)) else obj)
    show.__doc__ = f"Show objects as {kind}: with raw=True they are its text."
    return show


display_html = _shown_as("text/html", HTML)
display_markdown = _shown_as("text/markdown", Markdown)
display_latex = _shown_as("text/latex", Latex)
display_svg = _shown_as("image/svg+xml", SVG)
display_png = _shown_as("image/png", Image)
display_jpeg = _shown_as("image/jpeg", Image)
display_json = _shown_as("application/json", None)
display_javascript = _shown_as("application/javascript", Javascript)
