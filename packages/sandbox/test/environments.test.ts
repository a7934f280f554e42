import type { EnvironmentName } from '@pairwise/contracts';
import t from 'tap';
import { assertNothingLeft, openSandbox, run } from './support/test-sandbox.js';

t.setTimeout(240_000);
const sandbox = openSandbox(t);

/** What people do in an interview must work under the system call list and the limits. */
const everyday = `
import asyncio, concurrent.futures, json, multiprocessing, os, sqlite3, subprocess, tempfile
import threading, time
time.sleep(0.01)
thread = threading.Thread(target=print, args=("thread",)); thread.start(); thread.join()
with concurrent.futures.ThreadPoolExecutor(4) as pool: print(sum(pool.map(abs, range(5))))
with multiprocessing.get_context("fork").Pool(2) as pool: print(sum(pool.map(abs, range(5))))
print(subprocess.run(["echo", "child"], capture_output=True, text=True).stdout.strip())
print(asyncio.run(asyncio.sleep(0.01, "async")))
with tempfile.TemporaryDirectory() as folder:
    database = sqlite3.connect(os.path.join(folder, "db"))
    database.execute("create table t (x)"); database.execute("insert into t values (1)")
    database.commit(); print(database.execute("select x from t").fetchone()[0])
`;
const everydayOutput = 'thread\n10\n10\nchild\nasync\n1\n';

const programs: Readonly<Partial<Record<EnvironmentName, string>>> = {
  python: 'print(sum(range(10)))',
  numpy: `
import numpy as np, scipy.optimize, scipy.stats
a = np.random.default_rng(0).normal(size=(400, 400))
assert np.allclose(np.linalg.inv(a) @ a, np.eye(400), atol=1e-6)
np.save("/work/a.npy", a); assert np.array_equal(np.load("/work/a.npy", mmap_mode="r"), a)
assert abs(scipy.optimize.brentq(np.cos, 0, 3) - np.pi / 2) < 1e-9
np.fft.fft(a); np.linalg.svd(a[:50])
print(45)`,
  pandas: `
import pandas as pd, statsmodels.api as sm, seaborn as sns
frame = pd.DataFrame({"g": list("aabb"), "x": [1.0, 2, 3, 4]})
frame.to_csv("/work/f.csv"); assert len(pd.read_csv("/work/f.csv")) == 4
assert frame.groupby("g").x.sum().tolist() == [3.0, 7.0]
sm.OLS(frame.x, [1, 2, 3, 4]).fit()
sns.histplot(frame.x)
print(45)`,
  sklearn: `
from sklearn.datasets import make_classification
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
import xgboost
X, y = make_classification(300, random_state=0)
assert cross_val_score(LogisticRegression(max_iter=500), X, y).mean() > 0.6
RandomForestClassifier(20, n_jobs=2).fit(X, y)
xgboost.XGBClassifier(n_estimators=5).fit(X, y)
print(45)`,
  torch: `
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
data = TensorDataset(torch.randn(64, 4), torch.randn(64, 1))
model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
optimizer = torch.optim.Adam(model.parameters())
for x, y in DataLoader(data, batch_size=16, num_workers=2):
    optimizer.zero_grad(); nn.functional.mse_loss(model(x), y).backward(); optimizer.step()
torch.save(model.state_dict(), "/work/m.pt"); model.load_state_dict(torch.load("/work/m.pt"))
print(45)`,
};

for (const [environment, program] of Object.entries(programs)) {
  t.test(`${environment} does what its libraries are for`, async (t) => {
    const result = await run(sandbox, program + everyday, {
      environment: environment as EnvironmentName,
    });
    t.equal(result.outcome, 'succeeded', result.stderr || String(result.failure));
    t.equal(result.stdout, `45\n${everydayOutput}`);
    t.ok(
      (result.peakMemoryBytes ?? Infinity) < sandbox.environment(environment).limits.memoryBytes,
    );
  });
}

t.test('every environment is tried', async (t) => {
  t.same([...sandbox.environments.keys()].sort(), Object.keys(programs).sort());
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
