"""Between paths of Windows and the path of a file: URL."""


def url2pathname(url):
    """ "///C|/a/b" -> "C:\\\\a\\\\b".  OSError if it names more than one drive."""
    import urllib.parse
    url = url.replace(":", "|")
    if "|" not in url:
        if url[:4] == "////":
            url = url[2:]               # an empty host, and a share
        return urllib.parse.unquote("\\".join(url.split("/")))
    before, *after = url.split("|")
    drive = before[-1:]
    if len(after) != 1 or not (drive.isascii() and drive.isalpha()):
        raise OSError("Bad URL: " + url)
    path = drive.upper() + ":"
    for part in after[0].split("/"):
        if part:
            path += "\\" + urllib.parse.unquote(part)
    return path + "\\" if path.endswith(":") and url.endswith("/") else path


def pathname2url(p):
    """ "C:\\\\a\\\\b" -> "///C:/a/b".  OSError if it begins with no drive but has a colon."""
    import urllib.parse
    if p[:4] == "\\\\?\\":                # taken as it stands
        p = p[4:]
        if p[:4].upper() == "UNC\\":
            p = "\\" + p[4:]
        elif p[1:2] != ":":
            raise OSError("Bad path: " + p)
    if ":" not in p:
        return urllib.parse.quote("/".join(("\\\\" + p if p[:2] == "\\\\" else p).split("\\")))
    drive, *rest = p.split(":", 2)
    if len(rest) != 1 or len(drive) > 1:
        raise OSError("Bad path: " + p)
    path = "///" + urllib.parse.quote(drive.upper()) + ":"
    for part in rest[0].split("\\"):
        if part:
            path += "/" + urllib.parse.quote(part)
    return path
