# uu: files encoded and decoded, and what is refused.
import warnings
warnings.simplefilter("ignore")
import io
import os
import uu

os.chdir(os.environ["TMPDIR"])
data = bytes(range(256)) * 2
out = io.BytesIO()
uu.encode(io.BytesIO(data), out, "name.bin", 0o640)
print(out.getvalue()[:80], out.getvalue()[-12:])
# expect: b'begin 640 name.bin\nM  $" P0%!@<("0H+# T.#Q 1$A,4%187&!D:&QP=\'A\\@(2(C)"4F)R@I*BLL' b']_O\\ \n \nend\n'
back = io.BytesIO()
uu.decode(io.BytesIO(out.getvalue()), back)
print(back.getvalue() == data)  # expect: True
ticked = io.BytesIO()
uu.encode(io.BytesIO(b"a b"), ticked, backtick=True)
print(ticked.getvalue())  # expect: b'begin 666 -\n#82!B\n`\nend\n'
uu.decode(io.BytesIO(out.getvalue()))
print(os.path.getsize("name.bin"), oct(os.stat("name.bin").st_mode & 0o777))  # expect: 512 0o640
uu.encode("name.bin", "name.uu")
print(open("name.uu", "rb").readline())  # expect: b'begin 640 name.bin\n'
for text in (b"nothing", out.getvalue(), out.getvalue()[:100]):
    try:
        uu.decode(io.BytesIO(text))
    except uu.Error as error:
        print(error)  # expect: No valid begin line found in input file
        # expect: Cannot overwrite existing file: name.bin
        # expect: Cannot overwrite existing file: name.bin
