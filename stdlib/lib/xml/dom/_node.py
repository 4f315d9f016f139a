"""Of xml.dom.minidom: what all nodes have, the list of children, and the escapes of text."""
import io
import xml.dom

__name__ = "xml.dom.minidom"  # where what is defined here says it is from


class NodeList(list):
    """A list that can say its `length` and `item(index)`."""

    __slots__ = ()

    def item(self, index):
        return self[index] if 0 <= index < len(self) else None

    @property
    def length(self):
        return len(self)


def _put_escaped(writer, text, quoted=False):
    if text:
        text = text.replace("&", "&amp;").replace("<", "&lt;")
        if quoted:
            text = text.replace('"', "&quot;")
        writer.write(text.replace(">", "&gt;"))


class Node(xml.dom.Node):
    """What all nodes have."""

    namespaceURI = prefix = localName = None
    parentNode = ownerDocument = nextSibling = previousSibling = None
    nodeValue = attributes = None
    childNodes = NodeList()

    def __bool__(self):
        return True

    @property
    def firstChild(self):
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        return self.childNodes[-1] if self.childNodes else None

    def hasChildNodes(self):
        return bool(self.childNodes)

    def toxml(self, encoding=None, standalone=None):
        """As text; with an encoding, as bytes."""
        return self.toprettyxml("", "", encoding, standalone)

    def toprettyxml(self, indent="\t", newl="\n", encoding=None, standalone=None):
        """The same with a line for each node."""
        if encoding is None:
            writer = io.StringIO()
        else:
            writer = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="xmlcharrefreplace", newline="\n")
        if self.nodeType == Node.DOCUMENT_NODE:
            self.writexml(writer, "", indent, newl, encoding, standalone)
        else:
            self.writexml(writer, "", indent, newl)
        return writer.getvalue() if encoding is None else writer.detach().getvalue()

    # -- changing the children

    def _check_child(self, node):
        if node.nodeType not in self._child_types:
            raise xml.dom.HierarchyRequestErr("%s cannot be child of %s" % (repr(node), repr(self)))

    _child_types = ()

    def _link(self, index, node):
        """node has been put at this index."""
        node.parentNode = self
        children = self.childNodes
        node.previousSibling = children[index - 1] if index else None
        node.nextSibling = children[index + 1] if index + 1 < len(children) else None
        if node.previousSibling is not None:
            node.previousSibling.nextSibling = node
        if node.nextSibling is not None:
            node.nextSibling.previousSibling = node

    def _place_of(self, node):
        for i, child in enumerate(self.childNodes):
            if child is node:
                return i
        raise xml.dom.NotFoundErr()

    def appendChild(self, node):
        """Puts it last; takes it away from where it was."""
        if node.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for child in tuple(node.childNodes):
                self.appendChild(child)
            return node
        self._check_child(node)
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        self.childNodes.append(node)
        self._link(len(self.childNodes) - 1, node)
        return node

    def insertBefore(self, newChild, refChild):
        """Puts it before a child; at the end if that is None."""
        if newChild.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for child in tuple(newChild.childNodes):
                self.insertBefore(child, refChild)
            return newChild
        self._check_child(newChild)
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        if refChild is None:
            return self.appendChild(newChild)
        at = self._place_of(refChild)
        self.childNodes.insert(at, newChild)
        self._link(at, newChild)
        return newChild

    def removeChild(self, oldChild):
        """NotFoundErr."""
        del self.childNodes[self._place_of(oldChild)]
        if oldChild.nextSibling is not None:
            oldChild.nextSibling.previousSibling = oldChild.previousSibling
        if oldChild.previousSibling is not None:
            oldChild.previousSibling.nextSibling = oldChild.nextSibling
        oldChild.nextSibling = oldChild.previousSibling = oldChild.parentNode = None
        return oldChild

    def replaceChild(self, newChild, oldChild):
        """Puts one in the place of the other, which it returns."""
        if newChild is oldChild:
            return None
        self._check_child(newChild) if newChild.nodeType != Node.DOCUMENT_FRAGMENT_NODE else None
        after = oldChild.nextSibling
        self._place_of(oldChild)
        if newChild.parentNode is not None and newChild.nodeType != Node.DOCUMENT_FRAGMENT_NODE:
            if after is newChild:
                after = newChild.nextSibling
            newChild.parentNode.removeChild(newChild)
        self.removeChild(oldChild)
        self.insertBefore(newChild, after)
        return oldChild

    def normalize(self):
        """Texts that stand side by side become one; empty ones go."""
        for child in tuple(self.childNodes):
            if child.nodeType == Node.TEXT_NODE:
                before = child.previousSibling
                if not child.data:
                    self.removeChild(child)
                elif before is not None and before.nodeType == Node.TEXT_NODE:
                    before.data += child.data
                    self.removeChild(child)
            else:
                child.normalize()

    def cloneNode(self, deep):
        """A copy; deep: of all below, too."""
        from xml.dom.minidom import _clone
        return _clone(self, deep, self.ownerDocument or self)

    def isSameNode(self, other):
        return self is other

    def isSupported(self, feature, version):
        return self.ownerDocument.implementation.hasFeature(feature, version)

    def getUserData(self, key):
        return self.__dict__.get("_user_data", {}).get(key, (None, None))[0]

    def setUserData(self, key, data, handler):
        kept = self.__dict__.setdefault("_user_data", {})
        old = kept.pop(key, (None, None))[0]
        if data is not None:
            kept[key] = data, handler
        return old

    def unlink(self):
        """Lets go of everything around; the collector would, too."""
        self.parentNode = self.ownerDocument = self.nextSibling = self.previousSibling = None
        for child in self.childNodes:
            child.unlink()
        if self.childNodes:
            self.childNodes = NodeList()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.unlink()

    def _get(self, matches, found):
        for child in self.childNodes:
            if child.nodeType == Node.ELEMENT_NODE:
                if matches(child):
                    found.append(child)
                child._get(matches, found)
        return found
