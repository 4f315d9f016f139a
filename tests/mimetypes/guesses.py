import io
import mimetypes

m = mimetypes.MimeTypes()
for name in ("a.html", "dir.x/b.tar.gz", "c.tgz", "http://host/d.PNG", "e", "f.nothing", "data:,x", "data:image/gif;base64,xx", "data:a=b,c", "g.svgz", "h.py", "i.txt.bz2", "j.webp", "k.mid", "l.Z"):
    print(name, m.guess_type(name), m.guess_type(name, strict=False))
    # expect: a.html ('text/html', None) ('text/html', None)
    # expect: dir.x/b.tar.gz ('application/x-tar', 'gzip') ('application/x-tar', 'gzip')
    # expect: c.tgz ('application/x-tar', 'gzip') ('application/x-tar', 'gzip')
    # expect: http://host/d.PNG ('image/png', None) ('image/png', None)
    # expect: e (None, None) (None, None)
    # expect: f.nothing (None, None) (None, None)
    # expect: data:,x ('text/plain', None) ('text/plain', None)
    # expect: data:image/gif;base64,xx ('image/gif', None) ('image/gif', None)
    # expect: data:a=b,c ('text/plain', None) ('text/plain', None)
    # expect: g.svgz ('image/svg+xml', 'gzip') ('image/svg+xml', 'gzip')
    # expect: h.py ('text/x-python', None) ('text/x-python', None)
    # expect: i.txt.bz2 ('text/plain', 'bzip2') ('text/plain', 'bzip2')
    # expect: j.webp (None, None) ('image/webp', None)
    # expect: k.mid (None, None) ('audio/midi', None)
    # expect: l.Z (None, 'compress') (None, 'compress')
for kind in ("text/html", "image/jpeg", "application/octet-stream", "image/jpg", "no/such", "TEXT/PLAIN", "audio/midi"):
    print(kind, m.guess_extension(kind), m.guess_all_extensions(kind), m.guess_all_extensions(kind, strict=False))
    # expect: text/html .html ['.html', '.htm'] ['.html', '.htm']
    # expect: image/jpeg .jpg ['.jpg', '.jpe', '.jpeg'] ['.jpg', '.jpe', '.jpeg']
    # expect: application/octet-stream .bin ['.bin', '.a', '.dll', '.exe', '.o', '.obj', '.so'] ['.bin', '.a', '.dll', '.exe', '.o', '.obj', '.so']
    # expect: image/jpg None [] ['.jpg']
    # expect: no/such None [] []
    # expect: TEXT/PLAIN .txt ['.txt', '.bat', '.c', '.h', '.ksh', '.pl', '.srt'] ['.txt', '.bat', '.c', '.h', '.ksh', '.pl', '.srt']
    # expect: audio/midi None [] ['.midi', '.mid']
m.add_type("x-own/kind", ".own")
print(m.guess_type("a.own"), m.guess_extension("x-own/kind"))  # expect: ('x-own/kind', None) .own
m.readfp(io.StringIO("# comment\nx-two/kind two deux # more\n"))
print(m.guess_type("b.deux"), len(m.types_map[True]), sorted(m.encodings_map.items()), mimetypes.guess_type("q.json"))
# expect: ('x-two/kind', None) 152 [('.Z', 'compress'), ('.br', 'br'), ('.bz2', 'bzip2'), ('.gz', 'gzip'), ('.xz', 'xz')] ('application/json', None)
