# oracle: no (the module gil)
import gil, io
out = io.StringIO()
gil.print_stats(out)
lines = out.getvalue().splitlines()
print(lines[0].startswith("The lock under "), "MainThread" in out.getvalue(), lines[-1].split()[0])
# expect: True True all
