from multiprocessing import Process
def f(): print("not flushed by hand")
p = Process(target=f)
p.start()
p.join()
print("parent")  # expect: not flushed by hand
# expect: parent
