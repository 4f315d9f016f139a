import traceback
for source in ("print(clean(start)  # a comment\nt.)()", "print '''abc\ndef ghi'''", "            lambda '''abc\n def'''"):
    try:
        compile(source, "f", "exec")
    except SyntaxError as error:
        print("".join(traceback.format_exception_only(error)), end="|\n")
