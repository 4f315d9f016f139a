import os
import tempfile

with tempfile.TemporaryDirectory() as top:
    seen = os.path.join(top, "seen")
    tool = os.path.join(top, "tool")
    with open(tool, "w") as file:
        file.write(f'#!/bin/sh\necho "$1" >> {seen}\n')
    os.chmod(tool, 0o755)
    os.environ["BROWSER"] = tool + " %s"
    import webbrowser
    print(webbrowser.open("http://example.org/?a=b c"), webbrowser.open_new_tab("x"))  # expect: True True
    with open(seen) as file:
        print(file.read())  # expect: http://example.org/?a=b c
        # expect: x
        # expect:
    try:
        webbrowser.get("no such browser")
    except webbrowser.Error as e:
        print(e)  # expect: could not locate runnable browser
