import subprocess, sys
text = '{"b": [1, 2.5, "é"], "a": {"c": null}}'
for options in [], ["--sort-keys", "--indent", "1"], ["--compact", "--no-ensure-ascii"], ["--no-indent"], ["--tab"]:
    done = subprocess.run([sys.executable, "-m", "json.tool", *options], input=text, capture_output=True, text=True, encoding="utf-8")
    print(done.returncode, done.stdout, done.stderr)
done = subprocess.run([sys.executable, "-m", "json.tool"], input="{1}", capture_output=True, text=True)
print(done.returncode, done.stdout, done.stderr)
print(subprocess.run([sys.executable, "-m", "json.tool", "--json-lines", "--compact"], input="1\n[2]\n", capture_output=True, text=True).stdout)
