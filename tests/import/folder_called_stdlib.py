# The modules of a package of the library are the library's, whatever folders there are where the program runs.
import os, tempfile

with tempfile.TemporaryDirectory() as folder:
    os.makedirs(os.path.join(folder, "<stdlib>", "email"))
    with open(os.path.join(folder, "<stdlib>", "email", "quoprimime.py"), "w") as out:
        out.write("print('not the library')\n")
    os.chdir(folder)
    import email.quoprimime
    print(email.quoprimime.quote("="))  # expect: =3D
    os.chdir("/")
