"""The canonical form of XML (C14N 2.0): documents that mean the same are the same text.

Namespaces are declared where they are used first, declarations stand before attributes, both are sorted, empty elements have an end tag,
and characters are escaped in one way only.
"""
import io
import re

__all__ = ["canonicalize", "C14NWriterTarget"]

_XML = "http://www.w3.org/XML/1998/namespace"
_is_prefixed = re.compile(r"\w+:\w+").fullmatch
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#xD;"})
_IN_ATTRIBUTES = str.maketrans({"&": "&amp;", "<": "&lt;", '"': "&quot;", "\t": "&#x9;", "\n": "&#xA;", "\r": "&#xD;"})


def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    """The canonical form of a document, as text, or written to out; the options are those of C14NWriterTarget."""
    from .ElementTree import XMLParser, parse
    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    text = None if out is not None else io.StringIO()
    parser = XMLParser(target=C14NWriterTarget((out or text).write, **options))
    if xml_data is not None:
        parser.feed(xml_data)
        parser.close()
    else:
        parse(from_file, parser=parser)
    return text.getvalue() if text is not None else None


class C14NWriterTarget:
    """A target for XMLParser that writes the canonical form by write(text).

    with_comments: comments too.  strip_text: without white space around text.  rewrite_prefixes: n0, n1 ... for prefixes.
    qname_aware_tags, qname_aware_attrs: names of elements and attributes whose text may be a name with a prefix.
    exclude_attrs, exclude_tags: what is left out.
    """

    def __init__(self, write, *, with_comments=False, strip_text=False, rewrite_prefixes=False, qname_aware_tags=None,
                 qname_aware_attrs=None, exclude_attrs=None, exclude_tags=None):
        from .ElementTree import _namespace_map
        self._write = write
        self._with_comments, self._strip_text, self._rewrite = with_comments, strip_text, rewrite_prefixes
        self._name_tags, self._name_attributes = set(qname_aware_tags or ()), set(qname_aware_attrs or ())
        self._left_out_attributes, self._left_out_tags = set(exclude_attrs or ()), set(exclude_tags or ())
        self._text = []                             # pieces that are not written yet
        self._known = [[] if rewrite_prefixes else list(_namespace_map.items()), []]     # (uri, prefix) of the input, a list a level
        self._declared = [[(_XML, "xml")]]          # the same of the output
        self._keeps_space = [False]
        self._waiting = None                        # a start tag whose text may be a name
        self._new_prefixes = {}
        self._depth_left_out = 0
        self._begun = self._ended = False

    # -- names

    def _uri_of(self, name):
        """{uri}name of a name with a prefix."""
        prefix, local = name.split(":", 1)
        for level in reversed(self._known):
            for uri, known in level:
                if known == prefix:
                    return f"{{{uri}}}{local}"
        raise ValueError(f'Prefix {prefix} of QName "{name}" is not declared in scope')

    def _shown(self, name):
        """(the name with its prefix, the name without, its uri); declares the prefix, if that is new here."""
        uri, local = name[1:].rsplit("}", 1) if name[:1] == "{" else ("", name)
        prefix = self._prefix_of(uri)
        return f"{prefix}:{local}" if prefix else local, local, uri

    def _prefix_of(self, uri):
        hidden = set()
        for level in reversed(self._declared):
            for declared, prefix in level:
                if declared == uri and prefix not in hidden:
                    return prefix
                hidden.add(prefix)
        if self._rewrite:
            prefix = self._new_prefixes.setdefault(uri, f"n{len(self._new_prefixes)}")
        elif not uri and "" not in hidden:
            return ""
        else:
            prefix = next((prefix for level in reversed(self._known) for known, prefix in level if known == uri), None)
            if prefix is None:
                if uri:
                    raise ValueError(f'Namespace "{uri}" is not declared in scope')
                return ""
        self._declared[-1].append((uri, prefix))
        return prefix

    # -- what the parser tells

    def start_ns(self, prefix, uri):
        if not self._depth_left_out:
            self._write_text()
            self._known[-1].append((uri, prefix or ""))

    def start(self, tag, attrs):
        if self._depth_left_out or tag in self._left_out_tags:
            self._depth_left_out += 1
            return
        self._write_text()
        self._declared.append([])
        if tag in self._name_tags:
            self._waiting = tag, attrs
        else:
            self._write_start(tag, attrs)

    def end(self, tag):
        if self._depth_left_out:
            self._depth_left_out -= 1
            return
        self._write_text()
        self._write(f"</{self._shown(tag)[0]}>")
        self._keeps_space.pop()
        self._declared.pop()
        self._known.pop()
        self._ended = len(self._keeps_space) == 1

    def data(self, data):
        if not self._depth_left_out:
            self._text.append(data)

    def comment(self, text):
        if self._with_comments:
            self._write_beside(f"<!--{text.translate(_IN_TEXT)}-->")

    def pi(self, target, data):
        self._write_beside(f"<?{target} {data.translate(_IN_TEXT)}?>" if data else f"<?{target}?>")

    # -- writing

    def _write_beside(self, markup):
        """A comment or an instruction; outside of the root it has a line of its own."""
        if self._depth_left_out:
            return
        if self._ended:
            self._write("\n")
        elif self._begun:
            self._write_text()
        self._write(markup if self._begun else markup + "\n")

    def _write_text(self):
        if not self._text and self._waiting is None:
            return
        text = "".join(self._text)
        self._text.clear()
        if self._strip_text and not self._keeps_space[-1]:
            text = text.strip()
        if self._waiting is not None:
            (tag, attrs), self._waiting = self._waiting, None
            name = text if _is_prefixed(text) else None
            self._write_start(tag, attrs, name)
            if name is not None:
                return
        if text and self._begun:
            self._write(text.translate(_IN_TEXT))

    def _write_start(self, tag, attrs, name_in_text=None):
        """A start tag, and the text, if that is a name with a prefix."""
        attrs = {key: value for key, value in attrs.items() if key not in self._left_out_attributes}
        named = {value: self._uri_of(value) for key, value in attrs.items() if key in self._name_attributes and _is_prefixed(value)}
        if name_in_text is not None:
            named[name_in_text] = self._uri_of(name_in_text)
        shown = {name: self._shown(name) for name in sorted({tag, *attrs, *named.values()}, key=lambda name: name.split("}", 1))}
        pairs = sorted(("xmlns:" + prefix if prefix else "xmlns", uri) for uri, prefix in self._declared[-1])
        for key, value in sorted(attrs.items()):
            if key in self._name_attributes and value in named:
                value = shown[named[value]][0]
            with_prefix, local, uri = shown[key]
            pairs.append((with_prefix if uri else local, value))
        self._write("<" + shown[tag][0] + "".join(f' {key}="{value.translate(_IN_ATTRIBUTES)}"' for key, value in pairs) + ">")
        if name_in_text is not None:
            self._write(shown[named[name_in_text]][0].translate(_IN_TEXT))
        space = attrs.get(f"{{{_XML}}}space")
        self._keeps_space.append(space == "preserve" if space else self._keeps_space[-1])
        self._known.append([])
        self._begun = True
