# A child has the start method by which it was started.
import multiprocessing


def tell():
    print(multiprocessing.get_start_method(), flush=True)


if __name__ == "__main__":
    for method in ("fork", "spawn"):
        process = multiprocessing.get_context(method).Process(target=tell)
        process.start()
        process.join()  # expect: fork
        # expect: spawn
