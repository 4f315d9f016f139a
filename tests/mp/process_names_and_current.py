from multiprocessing import Process, current_process, active_children, parent_process
def f(): print(current_process().name, parent_process() is not None, flush=True)
print(current_process().name, parent_process(), active_children())
for i in range(2):
    p = Process(target=f)
    p.start()
    p.join()
p = Process(target=f, name="own")
print(p.name, repr(p).split(" ")[0], repr(p).split(" ")[-1])
p.start()
p.join()
print(repr(p).split(" ")[-2:])  # expect: MainProcess None []
# expect: Process-1 True
# expect: Process-2 True
# expect: own <Process initial>
# expect: own True
# expect: ['stopped', 'exitcode=0>']
