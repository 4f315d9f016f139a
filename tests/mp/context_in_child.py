# A process of a named context has that context's way for its own children.
import multiprocessing

def tell(conn):
    conn.send(multiprocessing.get_start_method(allow_none=True))

if __name__ == "__main__":
    for method in "spawn", "fork", "forkserver", None:
        context = multiprocessing.get_context(method) if method else multiprocessing
        reader, writer = multiprocessing.Pipe(duplex=False)
        child = context.Process(target=tell, args=(writer,))
        child.start()
        print(method, reader.recv())  # expect: spawn spawn
        # expect: fork fork
        # expect: forkserver forkserver
        # expect: None fork
        child.join()
