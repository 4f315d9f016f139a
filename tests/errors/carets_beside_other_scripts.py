# Places in lines with characters that take several bytes: syntax errors, parts of f-strings, ranges over several lines.
import subprocess, sys, tempfile, os
programs = ['"é\\xZZ"', 'x = f"{\'é\' + }"', 'f"{é é}"', '{1: 2, é ñ}', '{1: 2, (é ñ)}', 'a = ("é" +\n     "ñ" + 1)', 'f = lambda x: (x\n   .é\n   .ñ(1))\nf(1)',
            'x = "é"; x.ñ = 1;  ', 'é = "日本" + 1', '"ü" + ä', 'print("é", (1,\n  2)[5])', 'def é(ü): return ü[\n  "ß"]\né({})', 'é = ]', '  "é" = 1']
for p in programs:
    with open(os.path.join(tempfile.gettempdir(), "p.py"), "w", encoding="utf-8") as f:
        f.write(p)
    done = subprocess.run([sys.executable, f.name], capture_output=True, encoding="utf-8")
    print(done.stderr.replace(f.name, "p.py"))
