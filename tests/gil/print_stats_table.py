# oracle: no (the module gil)
import gil, io, threading
gil.timing(True)
t = threading.Thread(target=lambda: None, name="worker")
t.start()
t.join()
out = io.StringIO()
gil.print_stats(out)
head, columns, *rows = out.getvalue().splitlines()
print(head.startswith("The lock under ticks:100000: "), columns.split()[:3])  # expect: True ['thread', 'held', 's']
print([row.split()[:2] for row in rows[:2]], rows[-1].split()[0])  # expect: [['1', 'MainThread'], ['2', 'worker']] all
