/*
 * A file layer that forgets unsynced writes, put under a program by LD_PRELOAD (file-layer.ts compiles it and reads what it leaves).
 *
 * Everything under $UNSYNCED_FOLDER is watched, save SQLite's -shm (memory, not disk) and locks. Before a watched file changes, what it
 * held there goes to $UNSYNCED_LOG; a successful fsync of the file, or of the folder for names, adds a mark that covers what came before.
 * The log is plain write(): it outlives kill -9, after which the harness takes back all that no mark covers, as a power cut would.
 * When nothing is left uncovered the log starts again from nothing.
 *
 * $UNSYNCED_CONTROL is a page shared with the harness: counters for it to read, and orders for it to give (refuse, delay, shift clocks).
 *
 * It also reads what the program sends on its WebSockets. On order it keeps the whole log, and marks in it where each `stored` frame and
 * each frame with changes of a document leaves: so the harness can tell what a power cut at that very moment would have left.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

/* ---- the control page: file-layer.ts has the same list */
enum {
  CLOCK_SHIFT_MS, REFUSE_WRITES, REFUSE_SYNCS, WRITES_BEFORE_REFUSAL, SYNC_DELAY_MS, KEEP_ALL,
  SYNCS = 8, WRITES, REFUSED, STORED_SENT, CHANGES_SENT, BLIND, COMMITS,
};
static volatile int64_t *control;

/* ---- what is known of files and descriptors */
enum { FDS = 65536, FILES = 512 };
enum { OTHER, WATCHED, FOLDER, FRESH_STREAM, UPGRADING, FRAMES };

struct file { char path[PATH_MAX]; uint64_t last; int pending; int spoiled; int log_of_commits; };
struct stream { uint64_t left; unsigned char head[16]; unsigned have; };

static struct file files[FILES];
static int file_count;
static uint64_t folder_last;
static int folder_pending;
/* names in folders below ours, which no sync of ours covers */
static int below_pending;
static unsigned char kind[FDS];
static short file_of[FDS];
static struct stream *streams[FDS];

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static size_t folder_length;
static const char *log_path;
static int log_fd = -1;
static uint64_t sequence;

__attribute__((constructor)) static void start(void) {
  folder = getenv("UNSYNCED_FOLDER");
  log_path = getenv("UNSYNCED_LOG");
  const char *page = getenv("UNSYNCED_CONTROL");
  if (folder == NULL || log_path == NULL || page == NULL) { folder = NULL; return; }
  folder_length = strlen(folder);
  int fd = syscall(SYS_openat, AT_FDCWD, page, O_RDWR | O_CLOEXEC, 0);
  void *mapped = fd < 0 ? MAP_FAILED : (void *)syscall(SYS_mmap, NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (fd >= 0) syscall(SYS_close, fd);
  if (mapped == MAP_FAILED) { folder = NULL; return; }
  control = mapped;
}

static int ends_with(const char *text, const char *end) {
  size_t length = strlen(text), tail = strlen(end);
  return length >= tail && strcmp(text + length - tail, end) == 0;
}

static int is_watched(const char *path) {
  if (folder == NULL || path == NULL || strncmp(path, folder, folder_length) != 0 || path[folder_length] != '/') return 0;
  return !ends_with(path, "-shm") && !ends_with(path, ".lock") && !ends_with(path, ".lock-journal") && strlen(path) < PATH_MAX;
}

static int is_folder(const char *path) {
  if (folder == NULL || path == NULL || strncmp(path, folder, folder_length) != 0) return 0;
  return path[folder_length] == 0 || path[folder_length] == '/';
}

static struct file *file_named(const char *path) {
  for (int i = 0; i < file_count; i++) if (strcmp(files[i].path, path) == 0) return &files[i];
  if (file_count == FILES) { fprintf(stderr, "unsynced.c: too many files\n"); abort(); }
  struct file *made = &files[file_count++];
  memset(made, 0, sizeof *made);
  strcpy(made->path, path);
  made->log_of_commits = ends_with(path, "-wal");
  return made;
}

/* ---- the log: u32 length, then type, sequence, three numbers, two names, bytes */
enum { WRITE = 1, TRUNCATE, CREATE, UNLINK, RENAME, SYNC, FAILED_SYNC, FOLDER_SYNC, SENT };

static void note(unsigned char type, uint64_t seq, const char *path, const char *other, uint64_t a, uint64_t b, uint64_t c,
                 const void *bytes, size_t length) {
  unsigned char head[64];
  uint32_t names[2] = { strlen(path), other == NULL ? 0 : strlen(other) };
  uint64_t numbers[4] = { seq, a, b, c };
  uint32_t total = 1 + sizeof numbers + sizeof names + names[0] + names[1] + length;
  memcpy(head, &total, 4);
  head[4] = type;
  memcpy(head + 5, numbers, sizeof numbers);
  memcpy(head + 5 + sizeof numbers, names, sizeof names);
  struct iovec parts[4] = {
    { head, 5 + sizeof numbers + sizeof names }, { (void *)path, names[0] }, { (void *)other, names[1] }, { (void *)bytes, length },
  };
  if (log_fd < 0) log_fd = syscall(SYS_openat, AT_FDCWD, log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log_fd < 0 || syscall(SYS_writev, log_fd, parts, 4) != (long)(total + 4)) { perror("unsynced.c: the log"); abort(); }
}

static void name_changes(const char *path) {
  folder_last = ++sequence;
  if (strchr(path + folder_length + 1, '/') == NULL) folder_pending = 1;
  else below_pending = 1;
}

static void forget_when_quiet(void) {
  if (folder_pending || below_pending || control[KEEP_ALL]) return;
  for (int i = 0; i < file_count; i++) if (files[i].pending || files[i].spoiled) return;
  if (log_fd >= 0) syscall(SYS_ftruncate, log_fd, 0);
}

static uint64_t size_of(int fd) {
  struct stat found;
  return fstat(fd, &found) == 0 ? (uint64_t)found.st_size : 0;
}

/* what the file holds there now; the descriptor may be one that cannot read */
static size_t read_old(int fd, const char *path, void *into, size_t length, uint64_t at) {
  long got = syscall(SYS_pread64, fd, into, length, at);
  if (got >= 0) return got;
  int again = syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0);
  if (again < 0) return 0;
  got = syscall(SYS_pread64, again, into, length, at);
  syscall(SYS_close, again);
  return got < 0 ? 0 : got;
}

static int refused(void) {
  if (control[REFUSE_WRITES] == 0) return 0;
  if (control[WRITES_BEFORE_REFUSAL] > 0) { __sync_fetch_and_sub(&control[WRITES_BEFORE_REFUSAL], 1); return 0; }
  __sync_fetch_and_add(&control[REFUSED], 1);
  errno = (int)control[REFUSE_WRITES];
  return 1;
}

static struct file *watched(int fd) {
  return fd >= 0 && fd < FDS && kind[fd] == WATCHED ? &files[file_of[fd]] : NULL;
}

/* under the lock: remembers what a write of `length` at `at` is about to cover */
static void before_write(int fd, struct file *file, const void *bytes, size_t length, uint64_t at) {
  uint64_t size = size_of(fd);
  size_t old_length = at >= size ? 0 : (size - at < length ? size - at : length);
  void *old = old_length > 0 ? malloc(old_length) : NULL;
  if (old_length > 0) old_length = read_old(fd, file->path, old, old_length, at);
  file->last = ++sequence;
  file->pending = 1;
  note(WRITE, sequence, file->path, NULL, at, size, length, old, old_length);
  free(old);
  /* the header of a frame of the write-ahead log is 24 bytes; its second number is not 0 on the frame that commits */
  if (file->log_of_commits && bytes != NULL && length == 24 && memcmp((const char *)bytes + 4, "\0\0\0\0", 4) != 0) {
    __sync_fetch_and_add(&control[COMMITS], 1);
  }
  __sync_fetch_and_add(&control[WRITES], 1);
}

static void before_truncate(int fd, struct file *file, uint64_t to) {
  uint64_t size = size_of(fd);
  size_t length = size > to ? size - to : 0;
  void *old = length > 0 ? malloc(length) : NULL;
  if (length > 0) length = read_old(fd, file->path, old, length, to);
  file->last = ++sequence;
  file->pending = 1;
  note(TRUNCATE, sequence, file->path, NULL, to, size, 0, old, length);
  free(old);
}

/* ---- opening, closing, naming */
static long open_real(int at, const char *path, int flags, int mode) {
  int watch = at == AT_FDCWD && is_watched(path);
  int writes = (flags & O_ACCMODE) != O_RDONLY;
  struct stat before;
  if (!watch || !writes) {
    long fd = syscall(SYS_openat, at, path, flags, mode);
    if (fd >= 0 && fd < FDS) {
      struct stat found;
      int folder_here = at == AT_FDCWD && is_folder(path) && fstat(fd, &found) == 0 && S_ISDIR(found.st_mode);
      kind[fd] = folder_here ? FOLDER : OTHER;
    }
    return fd;
  }
  /* only a disk gone read-only refuses to open; a full one opens what is there */
  if (control[REFUSE_WRITES] == EROFS && refused()) return -1;
  pthread_mutex_lock(&lock);
  int existed = stat(path, &before) == 0;
  struct file *file = file_named(path);
  if (!existed && (flags & O_CREAT)) {
    name_changes(path);
    note(CREATE, sequence, path, NULL, 0, 0, 0, NULL, 0);
  }
  long fd = syscall(SYS_openat, at, path, flags & ~O_TRUNC, mode);
  if (fd >= 0 && fd < FDS) {
    kind[fd] = WATCHED;
    file_of[fd] = file - files;
    if ((flags & O_TRUNC) && size_of(fd) > 0) { before_truncate(fd, file, 0); syscall(SYS_ftruncate, fd, 0L); }
  }
  pthread_mutex_unlock(&lock);
  return fd;
}

#define MODE_OF(flags) \
  int mode = 0; \
  if ((flags) & (O_CREAT | __O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, int); va_end(more); }

int open(const char *path, int flags, ...) { MODE_OF(flags) return open_real(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags) return open_real(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int at, const char *path, int flags, ...) { MODE_OF(flags) return open_real(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE_OF(flags) return open_real(at, path, flags | O_LARGEFILE, mode); }

static void forget_descriptor(int fd) {
  if (fd < 0 || fd >= FDS) return;
  kind[fd] = OTHER;
  free(streams[fd]);
  streams[fd] = NULL;
}

int close(int fd) {
  forget_descriptor(fd);
  return syscall(SYS_close, fd);
}

int accept4(int fd, struct sockaddr *address, socklen_t *length, int flags) {
  int got = syscall(SYS_accept4, fd, address, length, flags);
  if (got >= 0) { forget_descriptor(got); if (got < FDS && folder != NULL) kind[got] = FRESH_STREAM; }
  return got;
}

int accept(int fd, struct sockaddr *address, socklen_t *length) { return accept4(fd, address, length, 0); }

/* under the lock; keeps what the name leads to, so that the name can be brought back */
static void before_unlink(const char *path) {
  char saved[PATH_MAX];
  name_changes(path);
  snprintf(saved, sizeof saved, "%s.saved-%llu", log_path, (unsigned long long)sequence);
  if (syscall(SYS_linkat, AT_FDCWD, path, AT_FDCWD, saved, 0) != 0) saved[0] = 0;
  note(UNLINK, sequence, path, saved, 0, 0, 0, NULL, 0);
}

/* a file that is made anew under that name is another one */
static void let_go(const char *path, const char *renamed) {
  for (int i = 0; i < file_count; i++) {
    if (strcmp(files[i].path, path) != 0) continue;
    if (renamed != NULL) { strcpy(files[i].path, renamed); return; }
    files[i].path[0] = 0;
    files[i].pending = files[i].spoiled = 0;
  }
}

int unlink(const char *path) {
  if (!is_watched(path)) return syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  if (control[REFUSE_WRITES] == EROFS && refused()) return -1;
  struct stat found;
  pthread_mutex_lock(&lock);
  if (lstat(path, &found) == 0) before_unlink(path);
  long done = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  if (done == 0) let_go(path, NULL);
  pthread_mutex_unlock(&lock);
  return done;
}

int rename(const char *from, const char *to) {
  if (!is_watched(from) || !is_watched(to)) return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  if (control[REFUSE_WRITES] == EROFS && refused()) return -1;
  struct stat found;
  pthread_mutex_lock(&lock);
  if (lstat(to, &found) == 0) before_unlink(to);
  name_changes(from);
  note(RENAME, sequence, from, to, 0, 0, 0, NULL, 0);
  long done = syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  if (done == 0) { let_go(to, NULL); let_go(from, to); }
  pthread_mutex_unlock(&lock);
  return done;
}

/* ---- syncing */
static int sync_real(int fd, long call) {
  struct file *file = watched(fd);
  int is_dir = fd >= 0 && fd < FDS && kind[fd] == FOLDER;
  if (file == NULL && !is_dir) return syscall(call, fd);
  if (control[SYNC_DELAY_MS] > 0) usleep(control[SYNC_DELAY_MS] * 1000);
  pthread_mutex_lock(&lock);
  uint64_t upto = sequence;
  pthread_mutex_unlock(&lock);
  if (control[REFUSE_SYNCS] != 0) {
    /* as Linux does: what was not written is not tried again, and a later sync says nothing of it */
    pthread_mutex_lock(&lock);
    if (file != NULL) { note(FAILED_SYNC, ++sequence, file->path, NULL, upto, 0, 0, NULL, 0); file->spoiled = 1; }
    pthread_mutex_unlock(&lock);
    __sync_fetch_and_add(&control[REFUSED], 1);
    errno = (int)control[REFUSE_SYNCS];
    return -1;
  }
  int done = syscall(call, fd);
  if (done != 0) return done;
  pthread_mutex_lock(&lock);
  if (file != NULL) {
    note(SYNC, ++sequence, file->path, NULL, upto, 0, 0, NULL, 0);
    if (file->last <= upto) file->pending = 0;
  } else {
    char name[64], path[PATH_MAX];
    snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(name, path, sizeof path - 1);
    path[length < 0 ? 0 : length] = 0;
    note(FOLDER_SYNC, ++sequence, path, NULL, upto, 0, 0, NULL, 0);
    if (folder_last <= upto && strcmp(path, folder) == 0) folder_pending = 0;
  }
  __sync_fetch_and_add(&control[SYNCS], 1);
  forget_when_quiet();
  pthread_mutex_unlock(&lock);
  return 0;
}

int fsync(int fd) { return sync_real(fd, SYS_fsync); }
int fdatasync(int fd) { return sync_real(fd, SYS_fdatasync); }

/* ---- what leaves on a socket */
/* `before`: the sequence when the frame had not left yet */
static void look_at_frame(const unsigned char *payload, unsigned length, uint64_t before) {
  int is_stored = length >= 2 && payload[0] == 102;
  int is_change = length >= 2 && payload[0] == 0 && payload[1] == 2;
  if (!is_stored && !is_change) return;
  int64_t nth = __sync_add_and_fetch(&control[is_stored ? STORED_SENT : CHANGES_SENT], 1);
  if (!control[KEEP_ALL]) return;
  uint64_t version = 0;
  for (unsigned i = 1, bits = 0; is_stored && i < length; i++, bits += 7) {
    version |= (uint64_t)(payload[i] & 127) << bits;
    if (payload[i] < 128) break;
  }
  pthread_mutex_lock(&lock);
  note(SENT, ++sequence, is_stored ? "stored" : "changes", NULL, is_stored ? version : (uint64_t)nth, before, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
}

/* a frame of a server is not masked: 2, 4 or 10 bytes of head, of which we keep them and the first six of what follows */
static void look_at_frames(struct stream *stream, const unsigned char *bytes, size_t length, uint64_t before) {
  while (length > 0) {
    if (stream->left > 0) {
      size_t skipped = stream->left < length ? stream->left : length;
      stream->left -= skipped;
      bytes += skipped;
      length -= skipped;
      continue;
    }
    stream->head[stream->have++] = *bytes++;
    length--;
    if (stream->have < 2) continue;
    unsigned short_length = stream->head[1] & 127;
    unsigned head = short_length == 126 ? 4 : short_length == 127 ? 10 : 2;
    if (stream->have < head) continue;
    uint64_t size = short_length;
    if (head > 2) { size = 0; for (unsigned i = 2; i < head; i++) size = size << 8 | stream->head[i]; }
    unsigned wanted = size < 6 ? (unsigned)size : 6;
    if (stream->have < head + wanted) continue;
    if ((stream->head[0] & 15) == 2) look_at_frame(stream->head + head, wanted, before);
    stream->left = size - wanted;
    stream->have = 0;
  }
}

static void after_send(int fd, const unsigned char *bytes, size_t length, uint64_t before) {
  if (kind[fd] == FRESH_STREAM) {
    kind[fd] = length >= 12 && memcmp(bytes, "HTTP/1.1 101", 12) == 0 ? UPGRADING : OTHER;
    if (kind[fd] == UPGRADING) streams[fd] = calloc(1, sizeof(struct stream));
  }
  if (kind[fd] == UPGRADING) {
    const unsigned char *end = memmem(bytes, length, "\r\n\r\n", 4);
    if (end == NULL) return;
    kind[fd] = FRAMES;
    length -= end + 4 - bytes;
    bytes = end + 4;
  }
  if (kind[fd] == FRAMES && length > 0) look_at_frames(streams[fd], bytes, length, before);
}

static int is_stream(int fd) { return fd >= 0 && fd < FDS && kind[fd] >= FRESH_STREAM; }

static void after_send_parts(int fd, const struct iovec *parts, int count, ssize_t sent, uint64_t before) {
  for (int i = 0; i < count && sent > 0; i++) {
    size_t length = (size_t)sent < parts[i].iov_len ? (size_t)sent : parts[i].iov_len;
    after_send(fd, parts[i].iov_base, length, before);
    sent -= length;
  }
}

/* ---- writing */
static ssize_t write_at(int fd, struct file *file, const void *bytes, size_t length, int64_t at, int positioned) {
  if (refused()) return -1;
  pthread_mutex_lock(&lock);
  if (!positioned) at = fcntl(fd, F_GETFL) & O_APPEND ? (int64_t)size_of(fd) : syscall(SYS_lseek, fd, 0L, SEEK_CUR);
  before_write(fd, file, bytes, length, at);
  ssize_t done = positioned ? syscall(SYS_pwrite64, fd, bytes, length, at) : syscall(SYS_write, fd, bytes, length);
  pthread_mutex_unlock(&lock);
  return done;
}

ssize_t write(int fd, const void *bytes, size_t length) {
  struct file *file = watched(fd);
  if (file != NULL) return write_at(fd, file, bytes, length, 0, 0);
  if (!is_stream(fd)) return syscall(SYS_write, fd, bytes, length);
  uint64_t before = sequence;
  ssize_t done = syscall(SYS_write, fd, bytes, length);
  if (done > 0) after_send(fd, bytes, done, before);
  return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  struct file *file = watched(fd);
  return file != NULL ? write_at(fd, file, bytes, length, at, 1) : syscall(SYS_pwrite64, fd, bytes, length, at);
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return pwrite64(fd, bytes, length, at); }

static ssize_t write_parts(int fd, struct file *file, const struct iovec *parts, int count, int64_t at, int positioned) {
  ssize_t total = 0;
  for (int i = 0; i < count; i++) {
    ssize_t done = write_at(fd, file, parts[i].iov_base, parts[i].iov_len, at + total, positioned);
    if (done < 0) return total > 0 ? total : -1;
    total += done;
    if ((size_t)done < parts[i].iov_len) break;
  }
  return total;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  struct file *file = watched(fd);
  if (file != NULL) return write_parts(fd, file, parts, count, 0, 0);
  if (!is_stream(fd)) return syscall(SYS_writev, fd, parts, count);
  uint64_t before = sequence;
  ssize_t done = syscall(SYS_writev, fd, parts, count);
  after_send_parts(fd, parts, count, done, before);
  return done;
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) {
  struct file *file = watched(fd);
  return file != NULL ? write_parts(fd, file, parts, count, at, 1) : syscall(SYS_pwritev, fd, parts, count, at, at >> 32);
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) { return pwritev64(fd, parts, count, at); }

ssize_t sendmsg(int fd, const struct msghdr *message, int flags) {
  uint64_t before = sequence;
  ssize_t done = syscall(SYS_sendmsg, fd, message, flags);
  if (is_stream(fd)) after_send_parts(fd, message->msg_iov, message->msg_iovlen, done, before);
  return done;
}

int ftruncate64(int fd, off64_t to) {
  struct file *file = watched(fd);
  if (file == NULL) return syscall(SYS_ftruncate, fd, to);
  if (refused()) return -1;
  pthread_mutex_lock(&lock);
  before_truncate(fd, file, to);
  int done = syscall(SYS_ftruncate, fd, to);
  pthread_mutex_unlock(&lock);
  return done;
}
int ftruncate(int fd, off_t to) { return ftruncate64(fd, to); }

/* ---- ways to write that are not followed: counted, so that no run passes by not having looked */
void *mmap64(void *where, size_t length, int protection, int flags, int fd, off64_t at) {
  if (watched(fd) != NULL && (protection & PROT_WRITE) && (flags & MAP_SHARED)) __sync_fetch_and_add(&control[BLIND], 1);
  return (void *)syscall(SYS_mmap, where, length, protection, flags, fd, at);
}
void *mmap(void *where, size_t length, int protection, int flags, int fd, off_t at) {
  return mmap64(where, length, protection, flags, fd, at);
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t length) {
  if (watched(to) != NULL) __sync_fetch_and_add(&control[BLIND], 1);
  return syscall(SYS_sendfile, to, from, at, length);
}
ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t length, unsigned flags) {
  if (watched(to) != NULL) __sync_fetch_and_add(&control[BLIND], 1);
  return syscall(SYS_copy_file_range, from, from_at, to, to_at, length, flags);
}
int posix_fallocate64(int fd, off64_t at, off64_t length) {
  if (watched(fd) != NULL) __sync_fetch_and_add(&control[BLIND], 1);
  return syscall(SYS_fallocate, fd, 0, at, length) == 0 ? 0 : errno;
}
int posix_fallocate(int fd, off_t at, off_t length) { return posix_fallocate64(fd, at, length); }

/* ---- clocks */
static int64_t shift(void) { return control == NULL ? 0 : control[CLOCK_SHIFT_MS]; }

int clock_gettime(clockid_t clock, struct timespec *into) {
  static int (*real)(clockid_t, struct timespec *);
  if (real == NULL) real = dlsym(RTLD_NEXT, "clock_gettime");
  int done = real(clock, into);
  if (done == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
    int64_t by = shift();
    into->tv_sec += by / 1000;
    into->tv_nsec += by % 1000 * 1000000;
    if (into->tv_nsec < 0) { into->tv_nsec += 1000000000; into->tv_sec--; }
    if (into->tv_nsec >= 1000000000) { into->tv_nsec -= 1000000000; into->tv_sec++; }
  }
  return done;
}
int gettimeofday(struct timeval *into, void *zone) {
  (void)zone;
  struct timespec now;
  int done = clock_gettime(CLOCK_REALTIME, &now);
  into->tv_sec = now.tv_sec;
  into->tv_usec = now.tv_nsec / 1000;
  return done;
}
time_t time(time_t *into) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (into != NULL) *into = now.tv_sec;
  return now.tv_sec;
}
