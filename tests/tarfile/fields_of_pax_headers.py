# Fields of a PAX header replace those of the member; a number that is none is 0.
import io
import tarfile

archive = io.BytesIO()
with tarfile.open(fileobj=archive, mode="w", format=tarfile.PAX_FORMAT) as tar:
    for name, headers in (("plain", {}), ("long" * 60 + "/", {}), ("named", {"path": "other/", "uname": "näme", "mtime": "1.5", "comment": "x"}),
                          ("numbers", {"uid": "seven", "gid": "12", "mtime": "soon"})):
        member = tarfile.TarInfo(name)
        member.pax_headers = headers
        tar.addfile(member)
archive.seek(0)
with tarfile.open(fileobj=archive) as tar:
    for member in tar:
        print(member.name[-12:], member.uid, member.gid, member.mtime, member.uname, sorted(member.pax_headers))
        # expect: plain 0 0 0  []
        # expect: longlonglong 0 0 0  ['path']
        # expect: other 0 0 1.5 näme ['comment', 'mtime', 'path', 'uname']
        # expect: numbers 0 12 0  ['gid', 'mtime', 'uid']
