"""Sound, films, frames and links."""
import io
import mimetypes
import os
import struct
from base64 import b64encode
from html import escape
from urllib.parse import urlencode

from IPython.core.display import DisplayObject

__all__ = ["Audio", "Video", "IFrame", "YouTubeVideo", "VimeoVideo", "FileLink", "FileLinks", "Code"]


def _data_address(kind, data):
    return f"data:{kind};base64,{b64encode(data).decode('ascii')}"


def _samples(data, normalize):
    """(number of channels, 16 bit samples as bytes) of a sequence of floats, or of one such sequence for each channel."""
    import numpy as np
    samples = np.array(data, dtype=float)
    if samples.ndim > 2 or samples.size == 0:
        raise ValueError("Array audio input must be a 1D or 2D array")
    channels = 1 if samples.ndim == 1 else samples.shape[0]
    top = float(np.max(np.abs(samples)))
    if not normalize and top > 1:
        raise ValueError("Audio data must be between -1 and 1 when normalize=False.")
    scaled = (samples.T.ravel() / ((top or 1.0) if normalize else 1.0) * 32767).astype("<i2")
    return channels, scaled.tobytes()


def _wave(data, rate, normalize):
    channels, frames = _samples(data, normalize)
    head = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + len(frames), b"WAVE", b"fmt ", 16, 1, channels, rate,
                       rate * channels * 2, channels * 2, 16, b"data", len(frames))
    return head + frames


class Audio(DisplayObject):
    """A sound: samples and their rate in Hz, the bytes of a file, a file, or an address."""

    _read_flags = "rb"

    def __init__(self, data=None, filename=None, url=None, embed=None, rate=None, autoplay=False, normalize=True, *, element_id=None):
        if data is None and filename is None and url is None:
            raise ValueError("No audio data found. Expecting filename, url, or data.")
        self.embed = embed if embed is not None else url is None
        self.autoplay, self.element_id = autoplay, element_id
        if isinstance(data, str) and os.path.isfile(data):
            data, filename = None, data
        if data is not None and not isinstance(data, (bytes, str)):
            if rate is None:
                raise ValueError("rate must be specified when data is a numpy array or list of audio samples.")
            data = _wave(data, int(rate), normalize)
        DisplayObject.__init__(self, data, url, filename)
        self.mimetype = mimetypes.guess_type(self.filename or self.url or "")[0] or "audio/wav"

    def reload(self):
        """Read the data again; what is not embedded is read by the notebook's window."""
        if self.embed:
            DisplayObject.reload(self)

    def _repr_html_(self):
        source = _data_address(self.mimetype, self.data) if self.data else self.url or ""
        words = (f' id="{escape(self.element_id)}"' if self.element_id else "") + (' autoplay="autoplay"' if self.autoplay else "")
        return (f'<audio{words} controls="controls"><source src="{escape(source)}" type="{self.mimetype}" />'
                "Your browser does not support the audio element.</audio>")


class Video(DisplayObject):
    """A film: a file or an address; embed=True puts it into the notebook."""

    _read_flags = "rb"

    def __init__(self, data=None, url=None, filename=None, embed=False, mimetype=None, width=None, height=None, html_attributes="controls"):
        if isinstance(data, str) and "://" not in data:
            data, filename = None, data
        self.embed, self.width, self.height, self.html_attributes = embed, width, height, html_attributes
        DisplayObject.__init__(self, data, url, filename)
        self.mimetype = mimetype or mimetypes.guess_type(self.filename or self.url or "")[0] or "video/mp4"

    def reload(self):
        """Read the data again, if it is embedded."""
        if self.embed:
            DisplayObject.reload(self)

    def _repr_html_(self):
        size = "".join(f' {name}="{value}"' for name, value in (("width", self.width), ("height", self.height)) if value)
        source = _data_address(self.mimetype, self.data) if self.embed else self.url or self.filename
        return f'<video {self.html_attributes}{size}><source src="{escape(source)}" type="{self.mimetype}"></video>'


class IFrame:
    """Another page inside of this one."""

    def __init__(self, src, width, height, extras=None, **kwargs):
        self.src, self.width, self.height, self.extras, self.params = src, width, height, extras or [], kwargs

    def _repr_html_(self):
        source = self.src + ("?" + urlencode(self.params) if self.params else "")
        return (f'<iframe width="{self.width}" height="{self.height}" src="{escape(source)}" frameborder="0" allowfullscreen '
                f'{" ".join(self.extras)}></iframe>')


class YouTubeVideo(IFrame):
    """A film there, by its id."""

    def __init__(self, id, width=400, height=300, **kwargs):
        self.id = id
        IFrame.__init__(self, f"https://www.youtube.com/embed/{id}", width, height, **kwargs)


class VimeoVideo(IFrame):
    """A film there, by its id."""

    def __init__(self, id, width=400, height=300, **kwargs):
        self.id = id
        IFrame.__init__(self, f"https://player.vimeo.com/video/{id}", width, height, **kwargs)


class FileLink:
    """A link to a file."""

    def __init__(self, path, url_prefix="", result_html_prefix="", result_html_suffix="<br>"):
        self.path, self.url_prefix = os.fspath(path), url_prefix
        self.before, self.behind = result_html_prefix, result_html_suffix

    def _repr_html_(self):
        if not os.path.exists(self.path):
            return f"Path (<tt>{escape(self.path)}</tt>) doesn't exist. It may still be in the process of being generated."
        address = escape(self.url_prefix + self.path)
        return f"{self.before}<a href='{address}' target='_blank'>{escape(self.path)}</a>{self.behind}"

    def __repr__(self):
        return os.path.abspath(self.path)


class FileLinks(FileLink):
    """Links to the files of a folder and, recursive, the folders in it: all, or those that end as included_suffixes says."""

    def __init__(self, path, url_prefix="", included_suffixes=None, result_html_prefix="", result_html_suffix="<br>", recursive=True, **kwargs):
        FileLink.__init__(self, path, url_prefix, result_html_prefix, result_html_suffix)
        self.suffixes, self.recursive = included_suffixes and tuple(included_suffixes), recursive

    def _files(self):
        """(folder, names) of each folder with such files."""
        for folder, folders, names in os.walk(self.path):
            folders[:] = sorted(folders) if self.recursive else ()
            names = sorted(name for name in names if self.suffixes is None or name.endswith(self.suffixes))
            if names:
                yield folder, names

    def _repr_html_(self):
        if not os.path.exists(self.path):
            return FileLink._repr_html_(self)
        lines = []
        for folder, names in self._files():
            lines.append(escape(folder) + "/")
            lines += (f"&nbsp;&nbsp;<a href='{escape(self.url_prefix + os.path.join(folder, name))}' target='_blank'>{escape(name)}</a>"
                      for name in names)
        return "<br>\n".join(lines)

    def __repr__(self):
        text = io.StringIO()
        for folder, names in self._files():
            print(folder + "/", *("  " + name for name in names), sep="\n", file=text)
        return text.getvalue().rstrip("\n")


class Code(DisplayObject):
    """A program's text."""

    def __init__(self, data=None, url=None, filename=None, language=None):
        self.language = language
        if isinstance(data, str) and filename is None and os.path.isfile(data):
            data, filename = None, data
        DisplayObject.__init__(self, data, url, filename)

    def _repr_html_(self):
        return f"<pre>{escape(self.data)}</pre>"

    def __repr__(self):
        return self.data
