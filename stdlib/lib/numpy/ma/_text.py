"""The printed forms of masked arrays: '--' stands for what is masked."""
import numpy as np
from numpy.core.arrayprint import _dtype_shown
from numpy.ma._masks import nomask


class MaskedPrintOption:
    """What is printed for masked elements; while it is disabled, they are filled instead."""

    def __init__(self, display):
        self._display = display
        self._enabled = True

    def display(self):
        """The text for a masked element."""
        return self._display

    def set_display(self, s):
        """Print s for masked elements."""
        self._display = s

    def enabled(self):
        """Is the text printed?"""
        return self._enabled

    def enable(self, shrink=1):
        """Print the text, or (0) what the elements are filled with."""
        self._enabled = shrink

    def __str__(self):
        return str(self._display)

    __repr__ = __str__


masked_print_option = MaskedPrintOption("--")


class Row:
    """A structure as it is printed: its fields, masked or not."""

    def __init__(self, data, mask):
        parts = [_piece_text(data[name], mask[name]) for name in data.dtype.names]
        self.text = f"({', '.join(parts)}{',' if len(parts) == 1 else ''})"

    def __repr__(self):
        return self.text

    __str__ = __repr__


def _piece_text(data, mask):
    if isinstance(data, np.ndarray) and data.ndim:
        return "[" + ", ".join(_piece_text(one, hidden) for one, hidden in zip(data, mask)) + "]"
    if getattr(data, "dtype", None) is not None and data.dtype.names:
        return Row(data, mask).text
    return repr(masked_print_option) if mask else repr(data.item() if isinstance(data, (np.generic, np.ndarray)) else data)


def shown(data, mask):
    """The elements as objects, with what stands for the masked ones; long axes lose their middle, which is not printed."""
    if data.dtype.names is None:
        words = data.astype(object)
        words[mask] = masked_print_option
        return words
    words = np.empty(data.shape, object)
    for place in np.ndindex(*data.shape):
        words[place] = Row(data[place], mask[place])
    return words


def _without_middle(data, mask, width):
    for axis in range(data.ndim):
        if data.shape[axis] > width:
            half = width // 2
            data, mask = (np.concatenate(np.split(x, (half, -half), axis=axis)[::2], axis=axis) for x in (data, mask))
    return data, mask


def _dtype_is_implied(kind):
    """Do the elements tell their dtype?"""
    return kind in (np.int64, np.float64, np.complex128, np.bool_)


class Text:
    """What MaskedArray has of printed forms and of lists and bytes."""

    def _insert_masked_print(self):
        """The array as it is printed."""
        if not masked_print_option.enabled():
            return self.filled(self.fill_value)
        if self._mask is nomask:
            return self._data
        width = self._print_width if self.ndim > 1 else self._print_width_1d
        data, mask = _without_middle(np.asarray(self._data), self._mask, width)
        return shown(data, mask)

    def __str__(self):
        return str(self._insert_masked_print())

    def __repr__(self):
        name = "array" if self._baseclass is np.ndarray else self._baseclass.__name__
        if np.get_printoptions()["legacy"] == "1.13":
            return self._repr_of_1_13(name)
        prefix = f"masked_{name}("
        implied = _dtype_is_implied(self.dtype) and not np.all(self.mask) and self.size
        if all(n == 1 for n in self.shape[:-1]):
            wide = len(prefix) + len("data")
            texts = self._part_texts(wide + 1, implied)
            first = prefix + "data=" + texts.pop("data")
            return ",\n".join([first] + [f"{part:>{wide}}={text}" for part, text in texts.items()]) + ")"
        texts = self._part_texts(len("  data="), implied)
        return prefix + "\n" + ",\n".join(f"  {part}={text}" for part, text in texts.items()) + ")"

    def _part_texts(self, indent, implied):
        blank = " " * indent
        quoted = self.dtype.names is None and self.dtype.kind in "SUO"
        texts = {"data": np.array2string(self._insert_masked_print(), separator=", ", prefix=blank, suffix=","),
                 "mask": np.array2string(np.asarray(self._mask), separator=", ", prefix=blank, suffix=","),
                 "fill_value": repr(self.fill_value) if quoted else str(self.fill_value)}
        return texts if implied else {**texts, "dtype": _dtype_shown(self.dtype)}

    def _repr_of_1_13(self, name):
        """The form of numpy 1.13."""
        end = "\n " if self.ndim > 1 else " "
        lines = [f"masked_{name}(data ={end}{self}", f"             mask ={end}{self._mask}", f"       fill_value = {self.fill_value}"]
        if self.dtype.names is not None:
            lines.append(f"            dtype = {self.dtype}")
        return ",\n".join(lines) + ")\n"

    def __format__(self, spec):
        return format(str(self), spec) if not self.ndim and np.any(self._mask) else np.ndarray.__format__(self, spec)

    def tolist(self, fill_value=None):
        """Nested lists of the elements; None, or fill_value, stands for masked ones."""
        mask = self._mask
        if mask is nomask:
            return self._data.tolist()
        if fill_value is not None:
            return self.filled(fill_value).tolist()
        return _listed(np.asarray(self._data), mask)

    def tobytes(self, fill_value=None, order="C"):
        """The bytes of the elements, masked ones filled."""
        return self.filled(fill_value).tobytes(order=order)

    def tostring(self, fill_value=None, order="C"):
        """tobytes, by its older name."""
        return self.tobytes(fill_value, order=order)

    def tofile(self, fid, sep="", format="%s"):
        """Not of masked arrays: NotImplementedError."""
        raise NotImplementedError("MaskedArray.tofile() not implemented yet.")


def _listed(data, mask):
    if isinstance(data, np.ndarray) and data.ndim:
        return [_listed(one, hidden) for one, hidden in zip(data, mask)]
    if data.dtype.names if hasattr(data, "dtype") else False:
        return tuple(_listed(data[name], mask[name]) for name in data.dtype.names)
    return None if mask else data.item() if hasattr(data, "item") else data
