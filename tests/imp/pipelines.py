# pipes: steps between streams and files, what is refused; and its quote(), which was shlex's.
import os
import tempfile
import warnings

warnings.simplefilter("ignore")
import pipes  # noqa: E402

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    with open("in put", "w") as f:
        f.write("hello world\n")
    t = pipes.Template()
    t.append("tr a-z A-Z", pipes.STDIN_STDOUT)
    print(t, t.open("in put", "r").read(), t.makepipeline("in put", "out"))
    # expect: <Template instance, steps=[('tr a-z A-Z', '--')]> HELLO WORLD
    # expect:  tr a-z A-Z <'in put' >out
    with t.open("out", "w") as f:
        f.write("written")
    print(open("out").read())  # expect: WRITTEN
    t.append("sed s/O/0/g <$IN", pipes.FILEIN_STDOUT)
    print(t.copy("in put", "out"), open("out").read())  # expect: 0 HELL0 W0RLD
    # expect:
    other = t.clone()
    other.prepend("cat $IN", "f-")
    other.append("cat >$OUT", "-f")
    print(other.copy("in put", "out"), open("out").read(), len(t.steps), len(other.steps))  # expect: 0  2 4
    for method, cmd, kind in (("append", 7, "--"), ("append", "x", "xx"), ("append", "x", ".-"), ("prepend", "x", "-."), ("append", "x", "f-"), ("append", "x", "-f"),
                              ("prepend", "x $INNER", "f-")):
        try:
            getattr(t, method)(cmd, kind)
        except (TypeError, ValueError) as e:
            print(e)  # expect: Template.append: cmd must be a string
            # expect: Template.append: bad kind 'xx'
            # expect: Template.append: SOURCE can only be prepended
            # expect: Template.prepend: SINK can only be appended
            # expect: Template.append: missing $IN in cmd
            # expect: Template.append: missing $OUT in cmd
            # expect: Template.prepend: missing $IN in cmd
    t.append("cat >/dev/null", pipes.SINK)
    for attempt in (lambda: t.append("x", "--"), lambda: t.open("in put", "r"), lambda: t.open("in put", "q")):
        try:
            attempt()
        except ValueError as e:
            print(e)  # expect: Template.append: already ends with SINK
            # expect: Template.open_r: pipeline ends width SINK
            # expect: Template.open: rw must be 'r' or 'w', not 'q'
    print(pipes.Template().open("in put", "r").read(), pipes.quote("a b"))  # expect: hello world
    # expect:  'a b'
    os.chdir("/")
# expect-error: cat: put: No such file or directory
# exit: 0
