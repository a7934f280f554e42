import type { BuiltInEnvironmentName } from '@pairwise/contracts';
import t from 'tap';
import { describeEnvironments } from '../src/index.js';
import { assertNothingLeft, openSandbox, run } from './support/test-sandbox.js';

t.setTimeout(240_000);
const sandbox = openSandbox(t, { gpu: { count: 1 } });

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

const programs: Readonly<Record<BuiltInEnvironmentName, string>> = {
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
  web: `
from django.conf import settings
settings.configure(
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="x",
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "/work/web.sqlite3"}},
    REST_FRAMEWORK={"DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"]},
)
import django; django.setup()
from django.core.management import call_command
from django.http import HttpRequest, JsonResponse
from django.test import Client
from django.urls import path
from rest_framework import serializers, views
from rest_framework.response import Response
class Order(serializers.Serializer):
    amount = serializers.IntegerField(min_value=1)
class Orders(views.APIView):
    def post(self, request):
        order = Order(data=request.data); order.is_valid(raise_exception=True)
        return Response(order.data, status=201)
def hello(request: HttpRequest): return JsonResponse({"method": request.method})
urlpatterns = [path("hello/", hello), path("orders/", Orders.as_view())]
call_command("migrate", verbosity=0)
client = Client()
assert client.get("/hello/").json() == {"method": "GET"}
post = lambda body: client.post("/orders/", body, content_type="application/json")
assert post({"amount": "3"}).json() == {"amount": 3} and post({"amount": 0}).status_code == 400
from flask import Flask, request
app = Flask(__name__)
@app.post("/double")
def double(): return {"value": request.json["value"] * 2}
assert app.test_client().post("/double", json={"value": 21}).json == {"value": 42}
print(45)`,
  tensorflow: `
import keras, numpy as np, tensorflow as tf
rng = np.random.default_rng(0)
x = rng.normal(size=(256, 4)).astype("float32"); y = x @ np.array([[1.], [2.], [3.], [4.]], "float32")
model = keras.Sequential([keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(0.05), loss="mse")
losses = model.fit(x, y, epochs=5, batch_size=32, verbose=0).history["loss"]
assert losses[-1] < losses[0] / 2, losses
assert model.predict(x[:2], verbose=0).shape == (2, 1)
with tf.GradientTape() as tape:
    v = tf.Variable(3.0); square = v * v
assert tape.gradient(square, v) == 6.0
print(45)`,
  cuda: `
import torch
device = torch.device("cuda")
model = torch.nn.Linear(4, 1).to(device)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
x = torch.randn(64, 4, device=device); y = x.sum(1, keepdim=True)
for _ in range(50):
    optimizer.zero_grad(); loss = torch.nn.functional.mse_loss(model(x), y); loss.backward(); optimizer.step()
assert loss.item() < 0.1 and torch.cuda.max_memory_allocated() > 0
print(45)`,
};

for (const { name, limits, isOptional, unavailableReason } of await describeEnvironments(sandbox)) {
  // A standard environment that is missing is a failure; an optional one is a choice.
  const skip = isOptional && unavailableReason !== null ? unavailableReason : false;
  t.test(`${name} does what its libraries are for`, { skip }, async (t) => {
    const program = programs[name as BuiltInEnvironmentName];
    const result = await run(sandbox, program + everyday, { environment: name });
    t.equal(result.outcome, 'succeeded', result.stderr || String(result.failure));
    t.equal(result.stdout, `45\n${everydayOutput}`);
    t.ok((result.peakMemoryBytes ?? Infinity) < limits.memoryBytes, 'within its memory');
  });
}

t.test('every environment is tried', async (t) => {
  t.same([...sandbox.environments.keys()].sort(), Object.keys(programs).sort());
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
