import netrc
import os
import tempfile

TEXT = """# hosts
machine a.org login me password "se cret" account x
machine b.org
    user you # not me
    password pa\\ ss
macdef init
cd /pub
ls

default login anonymous password none
"""
with tempfile.TemporaryDirectory() as top:
    name = os.path.join(top, "rc")

    def read(text):
        with open(name, "w") as file:
            file.write(text)
        return netrc.netrc(name)

    found = read(TEXT)
    print(found.hosts, found.macros, found.authenticators("b.org"), found.authenticators("zzz"))
    print(found)
    for wrong in ("machine", "what a", "machine a login b what c", "macdef x\nls\n"):
        try:
            read(wrong)
        except netrc.NetrcParseError as e:
            print(e.msg, e.lineno)
