-- bulk_insert: more rows than one statement holds
-- up
INSERT INTO `samples` (`id`, `amount`, `title`) VALUES (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?), (?, ?, ?) … (16553 bytes);
-- with 1, 1, 'row 1', 2, 4, 'row 2', 3, 9, 'row 3', 4, 16, 'row 4', 5, 25, 'row 5', 6, 36, 'row 6', 7, 49, 'row 7', 8, 64, 'row 8' and 4476 more
-- down
DELETE FROM `samples` WHERE `id` = ?;
-- with 1500
DELETE FROM `samples` WHERE `id` = ?;
-- with 1499
DELETE FROM `samples` WHERE `id` = ?;
-- with 1498
DELETE FROM `samples` WHERE `id` = ?;
-- with 1497
DELETE FROM `samples` WHERE `id` = ?;
-- with 1496
DELETE FROM `samples` WHERE `id` = ?;
-- with 1495
DELETE FROM `samples` WHERE `id` = ?;
-- with 1494
DELETE FROM `samples` WHERE `id` = ?;
-- with 1493
DELETE FROM `samples` WHERE `id` = ?;
-- with 1492
DELETE FROM `samples` WHERE `id` = ?;
-- with 1491
DELETE FROM `samples` WHERE `id` = ?;
-- with 1490
DELETE FROM `samples` WHERE `id` = ?;
-- with 1489
DELETE FROM `samples` WHERE `id` = ?;
-- with 1488
DELETE FROM `samples` WHERE `id` = ?;
-- with 1487
DELETE FROM `samples` WHERE `id` = ?;
-- with 1486
DELETE FROM `samples` WHERE `id` = ?;
-- with 1485
DELETE FROM `samples` WHERE `id` = ?;
-- with 1484
DELETE FROM `samples` WHERE `id` = ?;
-- with 1483
DELETE FROM `samples` WHERE `id` = ?;
-- with 1482
DELETE FROM `samples` WHERE `id` = ?;
-- with 1481
DELETE FROM `samples` WHERE `id` = ?;
-- with 1480
DELETE FROM `samples` WHERE `id` = ?;
-- with 1479
DELETE FROM `samples` WHERE `id` = ?;
-- with 1478
DELETE FROM `samples` WHERE `id` = ?;
-- with 1477
DELETE FROM `samples` WHERE `id` = ?;
-- with 1476
DELETE FROM `samples` WHERE `id` = ?;
-- with 1475
DELETE FROM `samples` WHERE `id` = ?;
-- with 1474
DELETE FROM `samples` WHERE `id` = ?;
-- with 1473
DELETE FROM `samples` WHERE `id` = ?;
-- with 1472
DELETE FROM `samples` WHERE `id` = ?;
-- with 1471
DELETE FROM `samples` WHERE `id` = ?;
-- with 1470
DELETE FROM `samples` WHERE `id` = ?;
-- with 1469
DELETE FROM `samples` WHERE `id` = ?;
-- with 1468
DELETE FROM `samples` WHERE `id` = ?;
-- with 1467
DELETE FROM `samples` WHERE `id` = ?;
-- with 1466
DELETE FROM `samples` WHERE `id` = ?;
-- with 1465
DELETE FROM `samples` WHERE `id` = ?;
-- with 1464
DELETE FROM `samples` WHERE `id` = ?;
-- with 1463
DELETE FROM `samples` WHERE `id` = ?;
-- with 1462
DELETE FROM `samples` WHERE `id` = ?;
-- with 1461
DELETE FROM `samples` WHERE `id` = ?;
-- with 1460
DELETE FROM `samples` WHERE `id` = ?;
-- with 1459
DELETE FROM `samples` WHERE `id` = ?;
-- with 1458
DELETE FROM `samples` WHERE `id` = ?;
-- with 1457
DELETE FROM `samples` WHERE `id` = ?;
-- with 1456
DELETE FROM `samples` WHERE `id` = ?;
-- with 1455
DELETE FROM `samples` WHERE `id` = ?;
-- with 1454
DELETE FROM `samples` WHERE `id` = ?;
-- with 1453
DELETE FROM `samples` WHERE `id` = ?;
-- with 1452
DELETE FROM `samples` WHERE `id` = ?;
-- with 1451
DELETE FROM `samples` WHERE `id` = ?;
-- with 1450
DELETE FROM `samples` WHERE `id` = ?;
-- with 1449
DELETE FROM `samples` WHERE `id` = ?;
-- with 1448
DELETE FROM `samples` WHERE `id` = ?;
-- with 1447
DELETE FROM `samples` WHERE `id` = ?;
-- with 1446
DELETE FROM `samples` WHERE `id` = ?;
-- with 1445
DELETE FROM `samples` WHERE `id` = ?;
-- with 1444
DELETE FROM `samples` WHERE `id` = ?;
-- with 1443
DELETE FROM `samples` WHERE `id` = ?;
-- with 1442
DELETE FROM `samples` WHERE `id` = ?;
-- with 1441
DELETE FROM `samples` WHERE `id` = ?;
-- with 1440
DELETE FROM `samples` WHERE `id` = ?;
-- with 1439
DELETE FROM `samples` WHERE `id` = ?;
-- with 1438
DELETE FROM `samples` WHERE `id` = ?;
-- with 1437
DELETE FROM `samples` WHERE `id` = ?;
-- with 1436
DELETE FROM `samples` WHERE `id` = ?;
-- with 1435
DELETE FROM `samples` WHERE `id` = ?;
-- with 1434
DELETE FROM `samples` WHERE `id` = ?;
-- with 1433
DELETE FROM `samples` WHERE `id` = ?;
-- with 1432
DELETE FROM `samples` WHERE `id` = ?;
-- with 1431
DELETE FROM `samples` WHERE `id` = ?;
-- with 1430
DELETE FROM `samples` WHERE `id` = ?;
-- with 1429
DELETE FROM `samples` WHERE `id` = ?;
-- with 1428
DELETE FROM `samples` WHERE `id` = ?;
-- with 1427
DELETE FROM `samples` WHERE `id` = ?;
-- with 1426
DELETE FROM `samples` WHERE `id` = ?;
-- with 1425
DELETE FROM `samples` WHERE `id` = ?;
-- with 1424
DELETE FROM `samples` WHERE `id` = ?;
-- with 1423
DELETE FROM `samples` WHERE `id` = ?;
-- with 1422
DELETE FROM `samples` WHERE `id` = ?;
-- with 1421
DELETE FROM `samples` WHERE `id` = ?;
-- with 1420
DELETE FROM `samples` WHERE `id` = ?;
-- with 1419
DELETE FROM `samples` WHERE `id` = ?;
-- with 1418
DELETE FROM `samples` WHERE `id` = ?;
-- with 1417
DELETE FROM `samples` WHERE `id` = ?;
-- with 1416
DELETE FROM `samples` WHERE `id` = ?;
-- with 1415
DELETE FROM `samples` WHERE `id` = ?;
-- with 1414
DELETE FROM `samples` WHERE `id` = ?;
-- with 1413
DELETE FROM `samples` WHERE `id` = ?;
-- with 1412
DELETE FROM `samples` WHERE `id` = ?;
-- with 1411
DELETE FROM `samples` WHERE `id` = ?;
-- with 1410
DELETE FROM `samples` WHERE `id` = ?;
-- with 1409
DELETE FROM `samples` WHERE `id` = ?;
-- with 1408
DELETE FROM `samples` WHERE `id` = ?;
-- with 1407
DELETE FROM `samples` WHERE `id` = ?;
-- with 1406
DELETE FROM `samples` WHERE `id` = ?;
-- with 1405
DELETE FROM `samples` WHERE `id` = ?;
-- with 1404
DELETE FROM `samples` WHERE `id` = ?;
-- with 1403
DELETE FROM `samples` WHERE `id` = ?;
-- with 1402
DELETE FROM `samples` WHERE `id` = ?;
-- with 1401
DELETE FROM `samples` WHERE `id` = ?;
-- with 1400
DELETE FROM `samples` WHERE `id` = ?;
-- with 1399
DELETE FROM `samples` WHERE `id` = ?;
-- with 1398
DELETE FROM `samples` WHERE `id` = ?;
-- with 1397
DELETE FROM `samples` WHERE `id` = ?;
-- with 1396
DELETE FROM `samples` WHERE `id` = ?;
-- with 1395
DELETE FROM `samples` WHERE `id` = ?;
-- with 1394
DELETE FROM `samples` WHERE `id` = ?;
-- with 1393
DELETE FROM `samples` WHERE `id` = ?;
-- with 1392
DELETE FROM `samples` WHERE `id` = ?;
-- with 1391
DELETE FROM `samples` WHERE `id` = ?;
-- with 1390
DELETE FROM `samples` WHERE `id` = ?;
-- with 1389
DELETE FROM `samples` WHERE `id` = ?;
-- with 1388
DELETE FROM `samples` WHERE `id` = ?;
-- with 1387
DELETE FROM `samples` WHERE `id` = ?;
-- with 1386
DELETE FROM `samples` WHERE `id` = ?;
-- with 1385
DELETE FROM `samples` WHERE `id` = ?;
-- with 1384
DELETE FROM `samples` WHERE `id` = ?;
-- with 1383
DELETE FROM `samples` WHERE `id` = ?;
-- with 1382
DELETE FROM `samples` WHERE `id` = ?;
-- with 1381
DELETE FROM `samples` WHERE `id` = ?;
-- with 1380
DELETE FROM `samples` WHERE `id` = ?;
-- with 1379
DELETE FROM `samples` WHERE `id` = ?;
-- with 1378
DELETE FROM `samples` WHERE `id` = ?;
-- with 1377
DELETE FROM `samples` WHERE `id` = ?;
-- with 1376
DELETE FROM `samples` WHERE `id` = ?;
-- with 1375
DELETE FROM `samples` WHERE `id` = ?;
-- with 1374
DELETE FROM `samples` WHERE `id` = ?;
-- with 1373
DELETE FROM `samples` WHERE `id` = ?;
-- with 1372
DELETE FROM `samples` WHERE `id` = ?;
-- with 1371
DELETE FROM `samples` WHERE `id` = ?;
-- with 1370
DELETE FROM `samples` WHERE `id` = ?;
-- with 1369
DELETE FROM `samples` WHERE `id` = ?;
-- with 1368
DELETE FROM `samples` WHERE `id` = ?;
-- with 1367
DELETE FROM `samples` WHERE `id` = ?;
-- with 1366
DELETE FROM `samples` WHERE `id` = ?;
-- with 1365
DELETE FROM `samples` WHERE `id` = ?;
-- with 1364
DELETE FROM `samples` WHERE `id` = ?;
-- with 1363
DELETE FROM `samples` WHERE `id` = ?;
-- with 1362
DELETE FROM `samples` WHERE `id` = ?;
-- with 1361
DELETE FROM `samples` WHERE `id` = ?;
-- with 1360
DELETE FROM `samples` WHERE `id` = ?;
-- with 1359
DELETE FROM `samples` WHERE `id` = ?;
-- with 1358
DELETE FROM `samples` WHERE `id` = ?;
-- with 1357
DELETE FROM `samples` WHERE `id` = ?;
-- with 1356
DELETE FROM `samples` WHERE `id` = ?;
-- with 1355
DELETE FROM `samples` WHERE `id` = ?;
-- with 1354
DELETE FROM `samples` WHERE `id` = ?;
-- with 1353
DELETE FROM `samples` WHERE `id` = ?;
-- with 1352
DELETE FROM `samples` WHERE `id` = ?;
-- with 1351
DELETE FROM `samples` WHERE `id` = ?;
-- with 1350
DELETE FROM `samples` WHERE `id` = ?;
-- with 1349
DELETE FROM `samples` WHERE `id` = ?;
-- with 1348
DELETE FROM `samples` WHERE `id` = ?;
-- with 1347
DELETE FROM `samples` WHERE `id` = ?;
-- with 1346
DELETE FROM `samples` WHERE `id` = ?;
-- with 1345
DELETE FROM `samples` WHERE `id` = ?;
-- with 1344
DELETE FROM `samples` WHERE `id` = ?;
-- with 1343
DELETE FROM `samples` WHERE `id` = ?;
-- with 1342
DELETE FROM `samples` WHERE `id` = ?;
-- with 1341
DELETE FROM `samples` WHERE `id` = ?;
-- with 1340
DELETE FROM `samples` WHERE `id` = ?;
-- with 1339
DELETE FROM `samples` WHERE `id` = ?;
-- with 1338
DELETE FROM `samples` WHERE `id` = ?;
-- with 1337
DELETE FROM `samples` WHERE `id` = ?;
-- with 1336
DELETE FROM `samples` WHERE `id` = ?;
-- with 1335
DELETE FROM `samples` WHERE `id` = ?;
-- with 1334
DELETE FROM `samples` WHERE `id` = ?;
-- with 1333
DELETE FROM `samples` WHERE `id` = ?;
-- with 1332
DELETE FROM `samples` WHERE `id` = ?;
-- with 1331
DELETE FROM `samples` WHERE `id` = ?;
-- with 1330
DELETE FROM `samples` WHERE `id` = ?;
-- with 1329
DELETE FROM `samples` WHERE `id` = ?;
-- with 1328
DELETE FROM `samples` WHERE `id` = ?;
-- with 1327
DELETE FROM `samples` WHERE `id` = ?;
-- with 1326
DELETE FROM `samples` WHERE `id` = ?;
-- with 1325
DELETE FROM `samples` WHERE `id` = ?;
-- with 1324
DELETE FROM `samples` WHERE `id` = ?;
-- with 1323
DELETE FROM `samples` WHERE `id` = ?;
-- with 1322
DELETE FROM `samples` WHERE `id` = ?;
-- with 1321
DELETE FROM `samples` WHERE `id` = ?;
-- with 1320
DELETE FROM `samples` WHERE `id` = ?;
-- with 1319
DELETE FROM `samples` WHERE `id` = ?;
-- with 1318
DELETE FROM `samples` WHERE `id` = ?;
-- with 1317
DELETE FROM `samples` WHERE `id` = ?;
-- with 1316
DELETE FROM `samples` WHERE `id` = ?;
-- with 1315
DELETE FROM `samples` WHERE `id` = ?;
-- with 1314
DELETE FROM `samples` WHERE `id` = ?;
-- with 1313
DELETE FROM `samples` WHERE `id` = ?;
-- with 1312
DELETE FROM `samples` WHERE `id` = ?;
-- with 1311
DELETE FROM `samples` WHERE `id` = ?;
-- with 1310
DELETE FROM `samples` WHERE `id` = ?;
-- with 1309
DELETE FROM `samples` WHERE `id` = ?;
-- with 1308
DELETE FROM `samples` WHERE `id` = ?;
-- with 1307
DELETE FROM `samples` WHERE `id` = ?;
-- with 1306
DELETE FROM `samples` WHERE `id` = ?;
-- with 1305
DELETE FROM `samples` WHERE `id` = ?;
-- with 1304
DELETE FROM `samples` WHERE `id` = ?;
-- with 1303
DELETE FROM `samples` WHERE `id` = ?;
-- with 1302
DELETE FROM `samples` WHERE `id` = ?;
-- with 1301
DELETE FROM `samples` WHERE `id` = ?;
-- with 1300
DELETE FROM `samples` WHERE `id` = ?;
-- with 1299
DELETE FROM `samples` WHERE `id` = ?;
-- with 1298
DELETE FROM `samples` WHERE `id` = ?;
-- with 1297
DELETE FROM `samples` WHERE `id` = ?;
-- with 1296
DELETE FROM `samples` WHERE `id` = ?;
-- with 1295
DELETE FROM `samples` WHERE `id` = ?;
-- with 1294
DELETE FROM `samples` WHERE `id` = ?;
-- with 1293
DELETE FROM `samples` WHERE `id` = ?;
-- with 1292
DELETE FROM `samples` WHERE `id` = ?;
-- with 1291
DELETE FROM `samples` WHERE `id` = ?;
-- with 1290
DELETE FROM `samples` WHERE `id` = ?;
-- with 1289
DELETE FROM `samples` WHERE `id` = ?;
-- with 1288
DELETE FROM `samples` WHERE `id` = ?;
-- with 1287
DELETE FROM `samples` WHERE `id` = ?;
-- with 1286
DELETE FROM `samples` WHERE `id` = ?;
-- with 1285
DELETE FROM `samples` WHERE `id` = ?;
-- with 1284
DELETE FROM `samples` WHERE `id` = ?;
-- with 1283
DELETE FROM `samples` WHERE `id` = ?;
-- with 1282
DELETE FROM `samples` WHERE `id` = ?;
-- with 1281
DELETE FROM `samples` WHERE `id` = ?;
-- with 1280
DELETE FROM `samples` WHERE `id` = ?;
-- with 1279
DELETE FROM `samples` WHERE `id` = ?;
-- with 1278
DELETE FROM `samples` WHERE `id` = ?;
-- with 1277
DELETE FROM `samples` WHERE `id` = ?;
-- with 1276
DELETE FROM `samples` WHERE `id` = ?;
-- with 1275
DELETE FROM `samples` WHERE `id` = ?;
-- with 1274
DELETE FROM `samples` WHERE `id` = ?;
-- with 1273
DELETE FROM `samples` WHERE `id` = ?;
-- with 1272
DELETE FROM `samples` WHERE `id` = ?;
-- with 1271
DELETE FROM `samples` WHERE `id` = ?;
-- with 1270
DELETE FROM `samples` WHERE `id` = ?;
-- with 1269
DELETE FROM `samples` WHERE `id` = ?;
-- with 1268
DELETE FROM `samples` WHERE `id` = ?;
-- with 1267
DELETE FROM `samples` WHERE `id` = ?;
-- with 1266
DELETE FROM `samples` WHERE `id` = ?;
-- with 1265
DELETE FROM `samples` WHERE `id` = ?;
-- with 1264
DELETE FROM `samples` WHERE `id` = ?;
-- with 1263
DELETE FROM `samples` WHERE `id` = ?;
-- with 1262
DELETE FROM `samples` WHERE `id` = ?;
-- with 1261
DELETE FROM `samples` WHERE `id` = ?;
-- with 1260
DELETE FROM `samples` WHERE `id` = ?;
-- with 1259
DELETE FROM `samples` WHERE `id` = ?;
-- with 1258
DELETE FROM `samples` WHERE `id` = ?;
-- with 1257
DELETE FROM `samples` WHERE `id` = ?;
-- with 1256
DELETE FROM `samples` WHERE `id` = ?;
-- with 1255
DELETE FROM `samples` WHERE `id` = ?;
-- with 1254
DELETE FROM `samples` WHERE `id` = ?;
-- with 1253
DELETE FROM `samples` WHERE `id` = ?;
-- with 1252
DELETE FROM `samples` WHERE `id` = ?;
-- with 1251
DELETE FROM `samples` WHERE `id` = ?;
-- with 1250
DELETE FROM `samples` WHERE `id` = ?;
-- with 1249
DELETE FROM `samples` WHERE `id` = ?;
-- with 1248
DELETE FROM `samples` WHERE `id` = ?;
-- with 1247
DELETE FROM `samples` WHERE `id` = ?;
-- with 1246
DELETE FROM `samples` WHERE `id` = ?;
-- with 1245
DELETE FROM `samples` WHERE `id` = ?;
-- with 1244
DELETE FROM `samples` WHERE `id` = ?;
-- with 1243
DELETE FROM `samples` WHERE `id` = ?;
-- with 1242
DELETE FROM `samples` WHERE `id` = ?;
-- with 1241
DELETE FROM `samples` WHERE `id` = ?;
-- with 1240
DELETE FROM `samples` WHERE `id` = ?;
-- with 1239
DELETE FROM `samples` WHERE `id` = ?;
-- with 1238
DELETE FROM `samples` WHERE `id` = ?;
-- with 1237
DELETE FROM `samples` WHERE `id` = ?;
-- with 1236
DELETE FROM `samples` WHERE `id` = ?;
-- with 1235
DELETE FROM `samples` WHERE `id` = ?;
-- with 1234
DELETE FROM `samples` WHERE `id` = ?;
-- with 1233
DELETE FROM `samples` WHERE `id` = ?;
-- with 1232
DELETE FROM `samples` WHERE `id` = ?;
-- with 1231
DELETE FROM `samples` WHERE `id` = ?;
-- with 1230
DELETE FROM `samples` WHERE `id` = ?;
-- with 1229
DELETE FROM `samples` WHERE `id` = ?;
-- with 1228
DELETE FROM `samples` WHERE `id` = ?;
-- with 1227
DELETE FROM `samples` WHERE `id` = ?;
-- with 1226
DELETE FROM `samples` WHERE `id` = ?;
-- with 1225
DELETE FROM `samples` WHERE `id` = ?;
-- with 1224
DELETE FROM `samples` WHERE `id` = ?;
-- with 1223
DELETE FROM `samples` WHERE `id` = ?;
-- with 1222
DELETE FROM `samples` WHERE `id` = ?;
-- with 1221
DELETE FROM `samples` WHERE `id` = ?;
-- with 1220
DELETE FROM `samples` WHERE `id` = ?;
-- with 1219
DELETE FROM `samples` WHERE `id` = ?;
-- with 1218
DELETE FROM `samples` WHERE `id` = ?;
-- with 1217
DELETE FROM `samples` WHERE `id` = ?;
-- with 1216
DELETE FROM `samples` WHERE `id` = ?;
-- with 1215
DELETE FROM `samples` WHERE `id` = ?;
-- with 1214
DELETE FROM `samples` WHERE `id` = ?;
-- with 1213
DELETE FROM `samples` WHERE `id` = ?;
-- with 1212
DELETE FROM `samples` WHERE `id` = ?;
-- with 1211
DELETE FROM `samples` WHERE `id` = ?;
-- with 1210
DELETE FROM `samples` WHERE `id` = ?;
-- with 1209
DELETE FROM `samples` WHERE `id` = ?;
-- with 1208
DELETE FROM `samples` WHERE `id` = ?;
-- with 1207
DELETE FROM `samples` WHERE `id` = ?;
-- with 1206
DELETE FROM `samples` WHERE `id` = ?;
-- with 1205
DELETE FROM `samples` WHERE `id` = ?;
-- with 1204
DELETE FROM `samples` WHERE `id` = ?;
-- with 1203
DELETE FROM `samples` WHERE `id` = ?;
-- with 1202
DELETE FROM `samples` WHERE `id` = ?;
-- with 1201
DELETE FROM `samples` WHERE `id` = ?;
-- with 1200
DELETE FROM `samples` WHERE `id` = ?;
-- with 1199
DELETE FROM `samples` WHERE `id` = ?;
-- with 1198
DELETE FROM `samples` WHERE `id` = ?;
-- with 1197
DELETE FROM `samples` WHERE `id` = ?;
-- with 1196
DELETE FROM `samples` WHERE `id` = ?;
-- with 1195
DELETE FROM `samples` WHERE `id` = ?;
-- with 1194
DELETE FROM `samples` WHERE `id` = ?;
-- with 1193
DELETE FROM `samples` WHERE `id` = ?;
-- with 1192
DELETE FROM `samples` WHERE `id` = ?;
-- with 1191
DELETE FROM `samples` WHERE `id` = ?;
-- with 1190
DELETE FROM `samples` WHERE `id` = ?;
-- with 1189
DELETE FROM `samples` WHERE `id` = ?;
-- with 1188
DELETE FROM `samples` WHERE `id` = ?;
-- with 1187
DELETE FROM `samples` WHERE `id` = ?;
-- with 1186
DELETE FROM `samples` WHERE `id` = ?;
-- with 1185
DELETE FROM `samples` WHERE `id` = ?;
-- with 1184
DELETE FROM `samples` WHERE `id` = ?;
-- with 1183
DELETE FROM `samples` WHERE `id` = ?;
-- with 1182
DELETE FROM `samples` WHERE `id` = ?;
-- with 1181
DELETE FROM `samples` WHERE `id` = ?;
-- with 1180
DELETE FROM `samples` WHERE `id` = ?;
-- with 1179
DELETE FROM `samples` WHERE `id` = ?;
-- with 1178
DELETE FROM `samples` WHERE `id` = ?;
-- with 1177
DELETE FROM `samples` WHERE `id` = ?;
-- with 1176
DELETE FROM `samples` WHERE `id` = ?;
-- with 1175
DELETE FROM `samples` WHERE `id` = ?;
-- with 1174
DELETE FROM `samples` WHERE `id` = ?;
-- with 1173
DELETE FROM `samples` WHERE `id` = ?;
-- with 1172
DELETE FROM `samples` WHERE `id` = ?;
-- with 1171
DELETE FROM `samples` WHERE `id` = ?;
-- with 1170
DELETE FROM `samples` WHERE `id` = ?;
-- with 1169
DELETE FROM `samples` WHERE `id` = ?;
-- with 1168
DELETE FROM `samples` WHERE `id` = ?;
-- with 1167
DELETE FROM `samples` WHERE `id` = ?;
-- with 1166
DELETE FROM `samples` WHERE `id` = ?;
-- with 1165
DELETE FROM `samples` WHERE `id` = ?;
-- with 1164
DELETE FROM `samples` WHERE `id` = ?;
-- with 1163
DELETE FROM `samples` WHERE `id` = ?;
-- with 1162
DELETE FROM `samples` WHERE `id` = ?;
-- with 1161
DELETE FROM `samples` WHERE `id` = ?;
-- with 1160
DELETE FROM `samples` WHERE `id` = ?;
-- with 1159
DELETE FROM `samples` WHERE `id` = ?;
-- with 1158
DELETE FROM `samples` WHERE `id` = ?;
-- with 1157
DELETE FROM `samples` WHERE `id` = ?;
-- with 1156
DELETE FROM `samples` WHERE `id` = ?;
-- with 1155
DELETE FROM `samples` WHERE `id` = ?;
-- with 1154
DELETE FROM `samples` WHERE `id` = ?;
-- with 1153
DELETE FROM `samples` WHERE `id` = ?;
-- with 1152
DELETE FROM `samples` WHERE `id` = ?;
-- with 1151
DELETE FROM `samples` WHERE `id` = ?;
-- with 1150
DELETE FROM `samples` WHERE `id` = ?;
-- with 1149
DELETE FROM `samples` WHERE `id` = ?;
-- with 1148
DELETE FROM `samples` WHERE `id` = ?;
-- with 1147
DELETE FROM `samples` WHERE `id` = ?;
-- with 1146
DELETE FROM `samples` WHERE `id` = ?;
-- with 1145
DELETE FROM `samples` WHERE `id` = ?;
-- with 1144
DELETE FROM `samples` WHERE `id` = ?;
-- with 1143
DELETE FROM `samples` WHERE `id` = ?;
-- with 1142
DELETE FROM `samples` WHERE `id` = ?;
-- with 1141
DELETE FROM `samples` WHERE `id` = ?;
-- with 1140
DELETE FROM `samples` WHERE `id` = ?;
-- with 1139
DELETE FROM `samples` WHERE `id` = ?;
-- with 1138
DELETE FROM `samples` WHERE `id` = ?;
-- with 1137
DELETE FROM `samples` WHERE `id` = ?;
-- with 1136
DELETE FROM `samples` WHERE `id` = ?;
-- with 1135
DELETE FROM `samples` WHERE `id` = ?;
-- with 1134
DELETE FROM `samples` WHERE `id` = ?;
-- with 1133
DELETE FROM `samples` WHERE `id` = ?;
-- with 1132
DELETE FROM `samples` WHERE `id` = ?;
-- with 1131
DELETE FROM `samples` WHERE `id` = ?;
-- with 1130
DELETE FROM `samples` WHERE `id` = ?;
-- with 1129
DELETE FROM `samples` WHERE `id` = ?;
-- with 1128
DELETE FROM `samples` WHERE `id` = ?;
-- with 1127
DELETE FROM `samples` WHERE `id` = ?;
-- with 1126
DELETE FROM `samples` WHERE `id` = ?;
-- with 1125
DELETE FROM `samples` WHERE `id` = ?;
-- with 1124
DELETE FROM `samples` WHERE `id` = ?;
-- with 1123
DELETE FROM `samples` WHERE `id` = ?;
-- with 1122
DELETE FROM `samples` WHERE `id` = ?;
-- with 1121
DELETE FROM `samples` WHERE `id` = ?;
-- with 1120
DELETE FROM `samples` WHERE `id` = ?;
-- with 1119
DELETE FROM `samples` WHERE `id` = ?;
-- with 1118
DELETE FROM `samples` WHERE `id` = ?;
-- with 1117
DELETE FROM `samples` WHERE `id` = ?;
-- with 1116
DELETE FROM `samples` WHERE `id` = ?;
-- with 1115
DELETE FROM `samples` WHERE `id` = ?;
-- with 1114
DELETE FROM `samples` WHERE `id` = ?;
-- with 1113
DELETE FROM `samples` WHERE `id` = ?;
-- with 1112
DELETE FROM `samples` WHERE `id` = ?;
-- with 1111
DELETE FROM `samples` WHERE `id` = ?;
-- with 1110
DELETE FROM `samples` WHERE `id` = ?;
-- with 1109
DELETE FROM `samples` WHERE `id` = ?;
-- with 1108
DELETE FROM `samples` WHERE `id` = ?;
-- with 1107
DELETE FROM `samples` WHERE `id` = ?;
-- with 1106
DELETE FROM `samples` WHERE `id` = ?;
-- with 1105
DELETE FROM `samples` WHERE `id` = ?;
-- with 1104
DELETE FROM `samples` WHERE `id` = ?;
-- with 1103
DELETE FROM `samples` WHERE `id` = ?;
-- with 1102
DELETE FROM `samples` WHERE `id` = ?;
-- with 1101
DELETE FROM `samples` WHERE `id` = ?;
-- with 1100
DELETE FROM `samples` WHERE `id` = ?;
-- with 1099
DELETE FROM `samples` WHERE `id` = ?;
-- with 1098
DELETE FROM `samples` WHERE `id` = ?;
-- with 1097
DELETE FROM `samples` WHERE `id` = ?;
-- with 1096
DELETE FROM `samples` WHERE `id` = ?;
-- with 1095
DELETE FROM `samples` WHERE `id` = ?;
-- with 1094
DELETE FROM `samples` WHERE `id` = ?;
-- with 1093
DELETE FROM `samples` WHERE `id` = ?;
-- with 1092
DELETE FROM `samples` WHERE `id` = ?;
-- with 1091
DELETE FROM `samples` WHERE `id` = ?;
-- with 1090
DELETE FROM `samples` WHERE `id` = ?;
-- with 1089
DELETE FROM `samples` WHERE `id` = ?;
-- with 1088
DELETE FROM `samples` WHERE `id` = ?;
-- with 1087
DELETE FROM `samples` WHERE `id` = ?;
-- with 1086
DELETE FROM `samples` WHERE `id` = ?;
-- with 1085
DELETE FROM `samples` WHERE `id` = ?;
-- with 1084
DELETE FROM `samples` WHERE `id` = ?;
-- with 1083
DELETE FROM `samples` WHERE `id` = ?;
-- with 1082
DELETE FROM `samples` WHERE `id` = ?;
-- with 1081
DELETE FROM `samples` WHERE `id` = ?;
-- with 1080
DELETE FROM `samples` WHERE `id` = ?;
-- with 1079
DELETE FROM `samples` WHERE `id` = ?;
-- with 1078
DELETE FROM `samples` WHERE `id` = ?;
-- with 1077
DELETE FROM `samples` WHERE `id` = ?;
-- with 1076
DELETE FROM `samples` WHERE `id` = ?;
-- with 1075
DELETE FROM `samples` WHERE `id` = ?;
-- with 1074
DELETE FROM `samples` WHERE `id` = ?;
-- with 1073
DELETE FROM `samples` WHERE `id` = ?;
-- with 1072
DELETE FROM `samples` WHERE `id` = ?;
-- with 1071
DELETE FROM `samples` WHERE `id` = ?;
-- with 1070
DELETE FROM `samples` WHERE `id` = ?;
-- with 1069
DELETE FROM `samples` WHERE `id` = ?;
-- with 1068
DELETE FROM `samples` WHERE `id` = ?;
-- with 1067
DELETE FROM `samples` WHERE `id` = ?;
-- with 1066
DELETE FROM `samples` WHERE `id` = ?;
-- with 1065
DELETE FROM `samples` WHERE `id` = ?;
-- with 1064
DELETE FROM `samples` WHERE `id` = ?;
-- with 1063
DELETE FROM `samples` WHERE `id` = ?;
-- with 1062
DELETE FROM `samples` WHERE `id` = ?;
-- with 1061
DELETE FROM `samples` WHERE `id` = ?;
-- with 1060
DELETE FROM `samples` WHERE `id` = ?;
-- with 1059
DELETE FROM `samples` WHERE `id` = ?;
-- with 1058
DELETE FROM `samples` WHERE `id` = ?;
-- with 1057
DELETE FROM `samples` WHERE `id` = ?;
-- with 1056
DELETE FROM `samples` WHERE `id` = ?;
-- with 1055
DELETE FROM `samples` WHERE `id` = ?;
-- with 1054
DELETE FROM `samples` WHERE `id` = ?;
-- with 1053
DELETE FROM `samples` WHERE `id` = ?;
-- with 1052
DELETE FROM `samples` WHERE `id` = ?;
-- with 1051
DELETE FROM `samples` WHERE `id` = ?;
-- with 1050
DELETE FROM `samples` WHERE `id` = ?;
-- with 1049
DELETE FROM `samples` WHERE `id` = ?;
-- with 1048
DELETE FROM `samples` WHERE `id` = ?;
-- with 1047
DELETE FROM `samples` WHERE `id` = ?;
-- with 1046
DELETE FROM `samples` WHERE `id` = ?;
-- with 1045
DELETE FROM `samples` WHERE `id` = ?;
-- with 1044
DELETE FROM `samples` WHERE `id` = ?;
-- with 1043
DELETE FROM `samples` WHERE `id` = ?;
-- with 1042
DELETE FROM `samples` WHERE `id` = ?;
-- with 1041
DELETE FROM `samples` WHERE `id` = ?;
-- with 1040
DELETE FROM `samples` WHERE `id` = ?;
-- with 1039
DELETE FROM `samples` WHERE `id` = ?;
-- with 1038
DELETE FROM `samples` WHERE `id` = ?;
-- with 1037
DELETE FROM `samples` WHERE `id` = ?;
-- with 1036
DELETE FROM `samples` WHERE `id` = ?;
-- with 1035
DELETE FROM `samples` WHERE `id` = ?;
-- with 1034
DELETE FROM `samples` WHERE `id` = ?;
-- with 1033
DELETE FROM `samples` WHERE `id` = ?;
-- with 1032
DELETE FROM `samples` WHERE `id` = ?;
-- with 1031
DELETE FROM `samples` WHERE `id` = ?;
-- with 1030
DELETE FROM `samples` WHERE `id` = ?;
-- with 1029
DELETE FROM `samples` WHERE `id` = ?;
-- with 1028
DELETE FROM `samples` WHERE `id` = ?;
-- with 1027
DELETE FROM `samples` WHERE `id` = ?;
-- with 1026
DELETE FROM `samples` WHERE `id` = ?;
-- with 1025
DELETE FROM `samples` WHERE `id` = ?;
-- with 1024
DELETE FROM `samples` WHERE `id` = ?;
-- with 1023
DELETE FROM `samples` WHERE `id` = ?;
-- with 1022
DELETE FROM `samples` WHERE `id` = ?;
-- with 1021
DELETE FROM `samples` WHERE `id` = ?;
-- with 1020
DELETE FROM `samples` WHERE `id` = ?;
-- with 1019
DELETE FROM `samples` WHERE `id` = ?;
-- with 1018
DELETE FROM `samples` WHERE `id` = ?;
-- with 1017
DELETE FROM `samples` WHERE `id` = ?;
-- with 1016
DELETE FROM `samples` WHERE `id` = ?;
-- with 1015
DELETE FROM `samples` WHERE `id` = ?;
-- with 1014
DELETE FROM `samples` WHERE `id` = ?;
-- with 1013
DELETE FROM `samples` WHERE `id` = ?;
-- with 1012
DELETE FROM `samples` WHERE `id` = ?;
-- with 1011
DELETE FROM `samples` WHERE `id` = ?;
-- with 1010
DELETE FROM `samples` WHERE `id` = ?;
-- with 1009
DELETE FROM `samples` WHERE `id` = ?;
-- with 1008
DELETE FROM `samples` WHERE `id` = ?;
-- with 1007
DELETE FROM `samples` WHERE `id` = ?;
-- with 1006
DELETE FROM `samples` WHERE `id` = ?;
-- with 1005
DELETE FROM `samples` WHERE `id` = ?;
-- with 1004
DELETE FROM `samples` WHERE `id` = ?;
-- with 1003
DELETE FROM `samples` WHERE `id` = ?;
-- with 1002
DELETE FROM `samples` WHERE `id` = ?;
-- with 1001
DELETE FROM `samples` WHERE `id` = ?;
-- with 1000
DELETE FROM `samples` WHERE `id` = ?;
-- with 999
DELETE FROM `samples` WHERE `id` = ?;
-- with 998
DELETE FROM `samples` WHERE `id` = ?;
-- with 997
DELETE FROM `samples` WHERE `id` = ?;
-- with 996
DELETE FROM `samples` WHERE `id` = ?;
-- with 995
DELETE FROM `samples` WHERE `id` = ?;
-- with 994
DELETE FROM `samples` WHERE `id` = ?;
-- with 993
DELETE FROM `samples` WHERE `id` = ?;
-- with 992
DELETE FROM `samples` WHERE `id` = ?;
-- with 991
DELETE FROM `samples` WHERE `id` = ?;
-- with 990
DELETE FROM `samples` WHERE `id` = ?;
-- with 989
DELETE FROM `samples` WHERE `id` = ?;
-- with 988
DELETE FROM `samples` WHERE `id` = ?;
-- with 987
DELETE FROM `samples` WHERE `id` = ?;
-- with 986
DELETE FROM `samples` WHERE `id` = ?;
-- with 985
DELETE FROM `samples` WHERE `id` = ?;
-- with 984
DELETE FROM `samples` WHERE `id` = ?;
-- with 983
DELETE FROM `samples` WHERE `id` = ?;
-- with 982
DELETE FROM `samples` WHERE `id` = ?;
-- with 981
DELETE FROM `samples` WHERE `id` = ?;
-- with 980
DELETE FROM `samples` WHERE `id` = ?;
-- with 979
DELETE FROM `samples` WHERE `id` = ?;
-- with 978
DELETE FROM `samples` WHERE `id` = ?;
-- with 977
DELETE FROM `samples` WHERE `id` = ?;
-- with 976
DELETE FROM `samples` WHERE `id` = ?;
-- with 975
DELETE FROM `samples` WHERE `id` = ?;
-- with 974
DELETE FROM `samples` WHERE `id` = ?;
-- with 973
DELETE FROM `samples` WHERE `id` = ?;
-- with 972
DELETE FROM `samples` WHERE `id` = ?;
-- with 971
DELETE FROM `samples` WHERE `id` = ?;
-- with 970
DELETE FROM `samples` WHERE `id` = ?;
-- with 969
DELETE FROM `samples` WHERE `id` = ?;
-- with 968
DELETE FROM `samples` WHERE `id` = ?;
-- with 967
DELETE FROM `samples` WHERE `id` = ?;
-- with 966
DELETE FROM `samples` WHERE `id` = ?;
-- with 965
DELETE FROM `samples` WHERE `id` = ?;
-- with 964
DELETE FROM `samples` WHERE `id` = ?;
-- with 963
DELETE FROM `samples` WHERE `id` = ?;
-- with 962
DELETE FROM `samples` WHERE `id` = ?;
-- with 961
DELETE FROM `samples` WHERE `id` = ?;
-- with 960
DELETE FROM `samples` WHERE `id` = ?;
-- with 959
DELETE FROM `samples` WHERE `id` = ?;
-- with 958
DELETE FROM `samples` WHERE `id` = ?;
-- with 957
DELETE FROM `samples` WHERE `id` = ?;
-- with 956
DELETE FROM `samples` WHERE `id` = ?;
-- with 955
DELETE FROM `samples` WHERE `id` = ?;
-- with 954
DELETE FROM `samples` WHERE `id` = ?;
-- with 953
DELETE FROM `samples` WHERE `id` = ?;
-- with 952
DELETE FROM `samples` WHERE `id` = ?;
-- with 951
DELETE FROM `samples` WHERE `id` = ?;
-- with 950
DELETE FROM `samples` WHERE `id` = ?;
-- with 949
DELETE FROM `samples` WHERE `id` = ?;
-- with 948
DELETE FROM `samples` WHERE `id` = ?;
-- with 947
DELETE FROM `samples` WHERE `id` = ?;
-- with 946
DELETE FROM `samples` WHERE `id` = ?;
-- with 945
DELETE FROM `samples` WHERE `id` = ?;
-- with 944
DELETE FROM `samples` WHERE `id` = ?;
-- with 943
DELETE FROM `samples` WHERE `id` = ?;
-- with 942
DELETE FROM `samples` WHERE `id` = ?;
-- with 941
DELETE FROM `samples` WHERE `id` = ?;
-- with 940
DELETE FROM `samples` WHERE `id` = ?;
-- with 939
DELETE FROM `samples` WHERE `id` = ?;
-- with 938
DELETE FROM `samples` WHERE `id` = ?;
-- with 937
DELETE FROM `samples` WHERE `id` = ?;
-- with 936
DELETE FROM `samples` WHERE `id` = ?;
-- with 935
DELETE FROM `samples` WHERE `id` = ?;
-- with 934
DELETE FROM `samples` WHERE `id` = ?;
-- with 933
DELETE FROM `samples` WHERE `id` = ?;
-- with 932
DELETE FROM `samples` WHERE `id` = ?;
-- with 931
DELETE FROM `samples` WHERE `id` = ?;
-- with 930
DELETE FROM `samples` WHERE `id` = ?;
-- with 929
DELETE FROM `samples` WHERE `id` = ?;
-- with 928
DELETE FROM `samples` WHERE `id` = ?;
-- with 927
DELETE FROM `samples` WHERE `id` = ?;
-- with 926
DELETE FROM `samples` WHERE `id` = ?;
-- with 925
DELETE FROM `samples` WHERE `id` = ?;
-- with 924
DELETE FROM `samples` WHERE `id` = ?;
-- with 923
DELETE FROM `samples` WHERE `id` = ?;
-- with 922
DELETE FROM `samples` WHERE `id` = ?;
-- with 921
DELETE FROM `samples` WHERE `id` = ?;
-- with 920
DELETE FROM `samples` WHERE `id` = ?;
-- with 919
DELETE FROM `samples` WHERE `id` = ?;
-- with 918
DELETE FROM `samples` WHERE `id` = ?;
-- with 917
DELETE FROM `samples` WHERE `id` = ?;
-- with 916
DELETE FROM `samples` WHERE `id` = ?;
-- with 915
DELETE FROM `samples` WHERE `id` = ?;
-- with 914
DELETE FROM `samples` WHERE `id` = ?;
-- with 913
DELETE FROM `samples` WHERE `id` = ?;
-- with 912
DELETE FROM `samples` WHERE `id` = ?;
-- with 911
DELETE FROM `samples` WHERE `id` = ?;
-- with 910
DELETE FROM `samples` WHERE `id` = ?;
-- with 909
DELETE FROM `samples` WHERE `id` = ?;
-- with 908
DELETE FROM `samples` WHERE `id` = ?;
-- with 907
DELETE FROM `samples` WHERE `id` = ?;
-- with 906
DELETE FROM `samples` WHERE `id` = ?;
-- with 905
DELETE FROM `samples` WHERE `id` = ?;
-- with 904
DELETE FROM `samples` WHERE `id` = ?;
-- with 903
DELETE FROM `samples` WHERE `id` = ?;
-- with 902
DELETE FROM `samples` WHERE `id` = ?;
-- with 901
DELETE FROM `samples` WHERE `id` = ?;
-- with 900
DELETE FROM `samples` WHERE `id` = ?;
-- with 899
DELETE FROM `samples` WHERE `id` = ?;
-- with 898
DELETE FROM `samples` WHERE `id` = ?;
-- with 897
DELETE FROM `samples` WHERE `id` = ?;
-- with 896
DELETE FROM `samples` WHERE `id` = ?;
-- with 895
DELETE FROM `samples` WHERE `id` = ?;
-- with 894
DELETE FROM `samples` WHERE `id` = ?;
-- with 893
DELETE FROM `samples` WHERE `id` = ?;
-- with 892
DELETE FROM `samples` WHERE `id` = ?;
-- with 891
DELETE FROM `samples` WHERE `id` = ?;
-- with 890
DELETE FROM `samples` WHERE `id` = ?;
-- with 889
DELETE FROM `samples` WHERE `id` = ?;
-- with 888
DELETE FROM `samples` WHERE `id` = ?;
-- with 887
DELETE FROM `samples` WHERE `id` = ?;
-- with 886
DELETE FROM `samples` WHERE `id` = ?;
-- with 885
DELETE FROM `samples` WHERE `id` = ?;
-- with 884
DELETE FROM `samples` WHERE `id` = ?;
-- with 883
DELETE FROM `samples` WHERE `id` = ?;
-- with 882
DELETE FROM `samples` WHERE `id` = ?;
-- with 881
DELETE FROM `samples` WHERE `id` = ?;
-- with 880
DELETE FROM `samples` WHERE `id` = ?;
-- with 879
DELETE FROM `samples` WHERE `id` = ?;
-- with 878
DELETE FROM `samples` WHERE `id` = ?;
-- with 877
DELETE FROM `samples` WHERE `id` = ?;
-- with 876
DELETE FROM `samples` WHERE `id` = ?;
-- with 875
DELETE FROM `samples` WHERE `id` = ?;
-- with 874
DELETE FROM `samples` WHERE `id` = ?;
-- with 873
DELETE FROM `samples` WHERE `id` = ?;
-- with 872
DELETE FROM `samples` WHERE `id` = ?;
-- with 871
DELETE FROM `samples` WHERE `id` = ?;
-- with 870
DELETE FROM `samples` WHERE `id` = ?;
-- with 869
DELETE FROM `samples` WHERE `id` = ?;
-- with 868
DELETE FROM `samples` WHERE `id` = ?;
-- with 867
DELETE FROM `samples` WHERE `id` = ?;
-- with 866
DELETE FROM `samples` WHERE `id` = ?;
-- with 865
DELETE FROM `samples` WHERE `id` = ?;
-- with 864
DELETE FROM `samples` WHERE `id` = ?;
-- with 863
DELETE FROM `samples` WHERE `id` = ?;
-- with 862
DELETE FROM `samples` WHERE `id` = ?;
-- with 861
DELETE FROM `samples` WHERE `id` = ?;
-- with 860
DELETE FROM `samples` WHERE `id` = ?;
-- with 859
DELETE FROM `samples` WHERE `id` = ?;
-- with 858
DELETE FROM `samples` WHERE `id` = ?;
-- with 857
DELETE FROM `samples` WHERE `id` = ?;
-- with 856
DELETE FROM `samples` WHERE `id` = ?;
-- with 855
DELETE FROM `samples` WHERE `id` = ?;
-- with 854
DELETE FROM `samples` WHERE `id` = ?;
-- with 853
DELETE FROM `samples` WHERE `id` = ?;
-- with 852
DELETE FROM `samples` WHERE `id` = ?;
-- with 851
DELETE FROM `samples` WHERE `id` = ?;
-- with 850
DELETE FROM `samples` WHERE `id` = ?;
-- with 849
DELETE FROM `samples` WHERE `id` = ?;
-- with 848
DELETE FROM `samples` WHERE `id` = ?;
-- with 847
DELETE FROM `samples` WHERE `id` = ?;
-- with 846
DELETE FROM `samples` WHERE `id` = ?;
-- with 845
DELETE FROM `samples` WHERE `id` = ?;
-- with 844
DELETE FROM `samples` WHERE `id` = ?;
-- with 843
DELETE FROM `samples` WHERE `id` = ?;
-- with 842
DELETE FROM `samples` WHERE `id` = ?;
-- with 841
DELETE FROM `samples` WHERE `id` = ?;
-- with 840
DELETE FROM `samples` WHERE `id` = ?;
-- with 839
DELETE FROM `samples` WHERE `id` = ?;
-- with 838
DELETE FROM `samples` WHERE `id` = ?;
-- with 837
DELETE FROM `samples` WHERE `id` = ?;
-- with 836
DELETE FROM `samples` WHERE `id` = ?;
-- with 835
DELETE FROM `samples` WHERE `id` = ?;
-- with 834
DELETE FROM `samples` WHERE `id` = ?;
-- with 833
DELETE FROM `samples` WHERE `id` = ?;
-- with 832
DELETE FROM `samples` WHERE `id` = ?;
-- with 831
DELETE FROM `samples` WHERE `id` = ?;
-- with 830
DELETE FROM `samples` WHERE `id` = ?;
-- with 829
DELETE FROM `samples` WHERE `id` = ?;
-- with 828
DELETE FROM `samples` WHERE `id` = ?;
-- with 827
DELETE FROM `samples` WHERE `id` = ?;
-- with 826
DELETE FROM `samples` WHERE `id` = ?;
-- with 825
DELETE FROM `samples` WHERE `id` = ?;
-- with 824
DELETE FROM `samples` WHERE `id` = ?;
-- with 823
DELETE FROM `samples` WHERE `id` = ?;
-- with 822
DELETE FROM `samples` WHERE `id` = ?;
-- with 821
DELETE FROM `samples` WHERE `id` = ?;
-- with 820
DELETE FROM `samples` WHERE `id` = ?;
-- with 819
DELETE FROM `samples` WHERE `id` = ?;
-- with 818
DELETE FROM `samples` WHERE `id` = ?;
-- with 817
DELETE FROM `samples` WHERE `id` = ?;
-- with 816
DELETE FROM `samples` WHERE `id` = ?;
-- with 815
DELETE FROM `samples` WHERE `id` = ?;
-- with 814
DELETE FROM `samples` WHERE `id` = ?;
-- with 813
DELETE FROM `samples` WHERE `id` = ?;
-- with 812
DELETE FROM `samples` WHERE `id` = ?;
-- with 811
DELETE FROM `samples` WHERE `id` = ?;
-- with 810
DELETE FROM `samples` WHERE `id` = ?;
-- with 809
DELETE FROM `samples` WHERE `id` = ?;
-- with 808
DELETE FROM `samples` WHERE `id` = ?;
-- with 807
DELETE FROM `samples` WHERE `id` = ?;
-- with 806
DELETE FROM `samples` WHERE `id` = ?;
-- with 805
DELETE FROM `samples` WHERE `id` = ?;
-- with 804
DELETE FROM `samples` WHERE `id` = ?;
-- with 803
DELETE FROM `samples` WHERE `id` = ?;
-- with 802
DELETE FROM `samples` WHERE `id` = ?;
-- with 801
DELETE FROM `samples` WHERE `id` = ?;
-- with 800
DELETE FROM `samples` WHERE `id` = ?;
-- with 799
DELETE FROM `samples` WHERE `id` = ?;
-- with 798
DELETE FROM `samples` WHERE `id` = ?;
-- with 797
DELETE FROM `samples` WHERE `id` = ?;
-- with 796
DELETE FROM `samples` WHERE `id` = ?;
-- with 795
DELETE FROM `samples` WHERE `id` = ?;
-- with 794
DELETE FROM `samples` WHERE `id` = ?;
-- with 793
DELETE FROM `samples` WHERE `id` = ?;
-- with 792
DELETE FROM `samples` WHERE `id` = ?;
-- with 791
DELETE FROM `samples` WHERE `id` = ?;
-- with 790
DELETE FROM `samples` WHERE `id` = ?;
-- with 789
DELETE FROM `samples` WHERE `id` = ?;
-- with 788
DELETE FROM `samples` WHERE `id` = ?;
-- with 787
DELETE FROM `samples` WHERE `id` = ?;
-- with 786
DELETE FROM `samples` WHERE `id` = ?;
-- with 785
DELETE FROM `samples` WHERE `id` = ?;
-- with 784
DELETE FROM `samples` WHERE `id` = ?;
-- with 783
DELETE FROM `samples` WHERE `id` = ?;
-- with 782
DELETE FROM `samples` WHERE `id` = ?;
-- with 781
DELETE FROM `samples` WHERE `id` = ?;
-- with 780
DELETE FROM `samples` WHERE `id` = ?;
-- with 779
DELETE FROM `samples` WHERE `id` = ?;
-- with 778
DELETE FROM `samples` WHERE `id` = ?;
-- with 777
DELETE FROM `samples` WHERE `id` = ?;
-- with 776
DELETE FROM `samples` WHERE `id` = ?;
-- with 775
DELETE FROM `samples` WHERE `id` = ?;
-- with 774
DELETE FROM `samples` WHERE `id` = ?;
-- with 773
DELETE FROM `samples` WHERE `id` = ?;
-- with 772
DELETE FROM `samples` WHERE `id` = ?;
-- with 771
DELETE FROM `samples` WHERE `id` = ?;
-- with 770
DELETE FROM `samples` WHERE `id` = ?;
-- with 769
DELETE FROM `samples` WHERE `id` = ?;
-- with 768
DELETE FROM `samples` WHERE `id` = ?;
-- with 767
DELETE FROM `samples` WHERE `id` = ?;
-- with 766
DELETE FROM `samples` WHERE `id` = ?;
-- with 765
DELETE FROM `samples` WHERE `id` = ?;
-- with 764
DELETE FROM `samples` WHERE `id` = ?;
-- with 763
DELETE FROM `samples` WHERE `id` = ?;
-- with 762
DELETE FROM `samples` WHERE `id` = ?;
-- with 761
DELETE FROM `samples` WHERE `id` = ?;
-- with 760
DELETE FROM `samples` WHERE `id` = ?;
-- with 759
DELETE FROM `samples` WHERE `id` = ?;
-- with 758
DELETE FROM `samples` WHERE `id` = ?;
-- with 757
DELETE FROM `samples` WHERE `id` = ?;
-- with 756
DELETE FROM `samples` WHERE `id` = ?;
-- with 755
DELETE FROM `samples` WHERE `id` = ?;
-- with 754
DELETE FROM `samples` WHERE `id` = ?;
-- with 753
DELETE FROM `samples` WHERE `id` = ?;
-- with 752
DELETE FROM `samples` WHERE `id` = ?;
-- with 751
DELETE FROM `samples` WHERE `id` = ?;
-- with 750
DELETE FROM `samples` WHERE `id` = ?;
-- with 749
DELETE FROM `samples` WHERE `id` = ?;
-- with 748
DELETE FROM `samples` WHERE `id` = ?;
-- with 747
DELETE FROM `samples` WHERE `id` = ?;
-- with 746
DELETE FROM `samples` WHERE `id` = ?;
-- with 745
DELETE FROM `samples` WHERE `id` = ?;
-- with 744
DELETE FROM `samples` WHERE `id` = ?;
-- with 743
DELETE FROM `samples` WHERE `id` = ?;
-- with 742
DELETE FROM `samples` WHERE `id` = ?;
-- with 741
DELETE FROM `samples` WHERE `id` = ?;
-- with 740
DELETE FROM `samples` WHERE `id` = ?;
-- with 739
DELETE FROM `samples` WHERE `id` = ?;
-- with 738
DELETE FROM `samples` WHERE `id` = ?;
-- with 737
DELETE FROM `samples` WHERE `id` = ?;
-- with 736
DELETE FROM `samples` WHERE `id` = ?;
-- with 735
DELETE FROM `samples` WHERE `id` = ?;
-- with 734
DELETE FROM `samples` WHERE `id` = ?;
-- with 733
DELETE FROM `samples` WHERE `id` = ?;
-- with 732
DELETE FROM `samples` WHERE `id` = ?;
-- with 731
DELETE FROM `samples` WHERE `id` = ?;
-- with 730
DELETE FROM `samples` WHERE `id` = ?;
-- with 729
DELETE FROM `samples` WHERE `id` = ?;
-- with 728
DELETE FROM `samples` WHERE `id` = ?;
-- with 727
DELETE FROM `samples` WHERE `id` = ?;
-- with 726
DELETE FROM `samples` WHERE `id` = ?;
-- with 725
DELETE FROM `samples` WHERE `id` = ?;
-- with 724
DELETE FROM `samples` WHERE `id` = ?;
-- with 723
DELETE FROM `samples` WHERE `id` = ?;
-- with 722
DELETE FROM `samples` WHERE `id` = ?;
-- with 721
DELETE FROM `samples` WHERE `id` = ?;
-- with 720
DELETE FROM `samples` WHERE `id` = ?;
-- with 719
DELETE FROM `samples` WHERE `id` = ?;
-- with 718
DELETE FROM `samples` WHERE `id` = ?;
-- with 717
DELETE FROM `samples` WHERE `id` = ?;
-- with 716
DELETE FROM `samples` WHERE `id` = ?;
-- with 715
DELETE FROM `samples` WHERE `id` = ?;
-- with 714
DELETE FROM `samples` WHERE `id` = ?;
-- with 713
DELETE FROM `samples` WHERE `id` = ?;
-- with 712
DELETE FROM `samples` WHERE `id` = ?;
-- with 711
DELETE FROM `samples` WHERE `id` = ?;
-- with 710
DELETE FROM `samples` WHERE `id` = ?;
-- with 709
DELETE FROM `samples` WHERE `id` = ?;
-- with 708
DELETE FROM `samples` WHERE `id` = ?;
-- with 707
DELETE FROM `samples` WHERE `id` = ?;
-- with 706
DELETE FROM `samples` WHERE `id` = ?;
-- with 705
DELETE FROM `samples` WHERE `id` = ?;
-- with 704
DELETE FROM `samples` WHERE `id` = ?;
-- with 703
DELETE FROM `samples` WHERE `id` = ?;
-- with 702
DELETE FROM `samples` WHERE `id` = ?;
-- with 701
DELETE FROM `samples` WHERE `id` = ?;
-- with 700
DELETE FROM `samples` WHERE `id` = ?;
-- with 699
DELETE FROM `samples` WHERE `id` = ?;
-- with 698
DELETE FROM `samples` WHERE `id` = ?;
-- with 697
DELETE FROM `samples` WHERE `id` = ?;
-- with 696
DELETE FROM `samples` WHERE `id` = ?;
-- with 695
DELETE FROM `samples` WHERE `id` = ?;
-- with 694
DELETE FROM `samples` WHERE `id` = ?;
-- with 693
DELETE FROM `samples` WHERE `id` = ?;
-- with 692
DELETE FROM `samples` WHERE `id` = ?;
-- with 691
DELETE FROM `samples` WHERE `id` = ?;
-- with 690
DELETE FROM `samples` WHERE `id` = ?;
-- with 689
DELETE FROM `samples` WHERE `id` = ?;
-- with 688
DELETE FROM `samples` WHERE `id` = ?;
-- with 687
DELETE FROM `samples` WHERE `id` = ?;
-- with 686
DELETE FROM `samples` WHERE `id` = ?;
-- with 685
DELETE FROM `samples` WHERE `id` = ?;
-- with 684
DELETE FROM `samples` WHERE `id` = ?;
-- with 683
DELETE FROM `samples` WHERE `id` = ?;
-- with 682
DELETE FROM `samples` WHERE `id` = ?;
-- with 681
DELETE FROM `samples` WHERE `id` = ?;
-- with 680
DELETE FROM `samples` WHERE `id` = ?;
-- with 679
DELETE FROM `samples` WHERE `id` = ?;
-- with 678
DELETE FROM `samples` WHERE `id` = ?;
-- with 677
DELETE FROM `samples` WHERE `id` = ?;
-- with 676
DELETE FROM `samples` WHERE `id` = ?;
-- with 675
DELETE FROM `samples` WHERE `id` = ?;
-- with 674
DELETE FROM `samples` WHERE `id` = ?;
-- with 673
DELETE FROM `samples` WHERE `id` = ?;
-- with 672
DELETE FROM `samples` WHERE `id` = ?;
-- with 671
DELETE FROM `samples` WHERE `id` = ?;
-- with 670
DELETE FROM `samples` WHERE `id` = ?;
-- with 669
DELETE FROM `samples` WHERE `id` = ?;
-- with 668
DELETE FROM `samples` WHERE `id` = ?;
-- with 667
DELETE FROM `samples` WHERE `id` = ?;
-- with 666
DELETE FROM `samples` WHERE `id` = ?;
-- with 665
DELETE FROM `samples` WHERE `id` = ?;
-- with 664
DELETE FROM `samples` WHERE `id` = ?;
-- with 663
DELETE FROM `samples` WHERE `id` = ?;
-- with 662
DELETE FROM `samples` WHERE `id` = ?;
-- with 661
DELETE FROM `samples` WHERE `id` = ?;
-- with 660
DELETE FROM `samples` WHERE `id` = ?;
-- with 659
DELETE FROM `samples` WHERE `id` = ?;
-- with 658
DELETE FROM `samples` WHERE `id` = ?;
-- with 657
DELETE FROM `samples` WHERE `id` = ?;
-- with 656
DELETE FROM `samples` WHERE `id` = ?;
-- with 655
DELETE FROM `samples` WHERE `id` = ?;
-- with 654
DELETE FROM `samples` WHERE `id` = ?;
-- with 653
DELETE FROM `samples` WHERE `id` = ?;
-- with 652
DELETE FROM `samples` WHERE `id` = ?;
-- with 651
DELETE FROM `samples` WHERE `id` = ?;
-- with 650
DELETE FROM `samples` WHERE `id` = ?;
-- with 649
DELETE FROM `samples` WHERE `id` = ?;
-- with 648
DELETE FROM `samples` WHERE `id` = ?;
-- with 647
DELETE FROM `samples` WHERE `id` = ?;
-- with 646
DELETE FROM `samples` WHERE `id` = ?;
-- with 645
DELETE FROM `samples` WHERE `id` = ?;
-- with 644
DELETE FROM `samples` WHERE `id` = ?;
-- with 643
DELETE FROM `samples` WHERE `id` = ?;
-- with 642
DELETE FROM `samples` WHERE `id` = ?;
-- with 641
DELETE FROM `samples` WHERE `id` = ?;
-- with 640
DELETE FROM `samples` WHERE `id` = ?;
-- with 639
DELETE FROM `samples` WHERE `id` = ?;
-- with 638
DELETE FROM `samples` WHERE `id` = ?;
-- with 637
DELETE FROM `samples` WHERE `id` = ?;
-- with 636
DELETE FROM `samples` WHERE `id` = ?;
-- with 635
DELETE FROM `samples` WHERE `id` = ?;
-- with 634
DELETE FROM `samples` WHERE `id` = ?;
-- with 633
DELETE FROM `samples` WHERE `id` = ?;
-- with 632
DELETE FROM `samples` WHERE `id` = ?;
-- with 631
DELETE FROM `samples` WHERE `id` = ?;
-- with 630
DELETE FROM `samples` WHERE `id` = ?;
-- with 629
DELETE FROM `samples` WHERE `id` = ?;
-- with 628
DELETE FROM `samples` WHERE `id` = ?;
-- with 627
DELETE FROM `samples` WHERE `id` = ?;
-- with 626
DELETE FROM `samples` WHERE `id` = ?;
-- with 625
DELETE FROM `samples` WHERE `id` = ?;
-- with 624
DELETE FROM `samples` WHERE `id` = ?;
-- with 623
DELETE FROM `samples` WHERE `id` = ?;
-- with 622
DELETE FROM `samples` WHERE `id` = ?;
-- with 621
DELETE FROM `samples` WHERE `id` = ?;
-- with 620
DELETE FROM `samples` WHERE `id` = ?;
-- with 619
DELETE FROM `samples` WHERE `id` = ?;
-- with 618
DELETE FROM `samples` WHERE `id` = ?;
-- with 617
DELETE FROM `samples` WHERE `id` = ?;
-- with 616
DELETE FROM `samples` WHERE `id` = ?;
-- with 615
DELETE FROM `samples` WHERE `id` = ?;
-- with 614
DELETE FROM `samples` WHERE `id` = ?;
-- with 613
DELETE FROM `samples` WHERE `id` = ?;
-- with 612
DELETE FROM `samples` WHERE `id` = ?;
-- with 611
DELETE FROM `samples` WHERE `id` = ?;
-- with 610
DELETE FROM `samples` WHERE `id` = ?;
-- with 609
DELETE FROM `samples` WHERE `id` = ?;
-- with 608
DELETE FROM `samples` WHERE `id` = ?;
-- with 607
DELETE FROM `samples` WHERE `id` = ?;
-- with 606
DELETE FROM `samples` WHERE `id` = ?;
-- with 605
DELETE FROM `samples` WHERE `id` = ?;
-- with 604
DELETE FROM `samples` WHERE `id` = ?;
-- with 603
DELETE FROM `samples` WHERE `id` = ?;
-- with 602
DELETE FROM `samples` WHERE `id` = ?;
-- with 601
DELETE FROM `samples` WHERE `id` = ?;
-- with 600
DELETE FROM `samples` WHERE `id` = ?;
-- with 599
DELETE FROM `samples` WHERE `id` = ?;
-- with 598
DELETE FROM `samples` WHERE `id` = ?;
-- with 597
DELETE FROM `samples` WHERE `id` = ?;
-- with 596
DELETE FROM `samples` WHERE `id` = ?;
-- with 595
DELETE FROM `samples` WHERE `id` = ?;
-- with 594
DELETE FROM `samples` WHERE `id` = ?;
-- with 593
DELETE FROM `samples` WHERE `id` = ?;
-- with 592
DELETE FROM `samples` WHERE `id` = ?;
-- with 591
DELETE FROM `samples` WHERE `id` = ?;
-- with 590
DELETE FROM `samples` WHERE `id` = ?;
-- with 589
DELETE FROM `samples` WHERE `id` = ?;
-- with 588
DELETE FROM `samples` WHERE `id` = ?;
-- with 587
DELETE FROM `samples` WHERE `id` = ?;
-- with 586
DELETE FROM `samples` WHERE `id` = ?;
-- with 585
DELETE FROM `samples` WHERE `id` = ?;
-- with 584
DELETE FROM `samples` WHERE `id` = ?;
-- with 583
DELETE FROM `samples` WHERE `id` = ?;
-- with 582
DELETE FROM `samples` WHERE `id` = ?;
-- with 581
DELETE FROM `samples` WHERE `id` = ?;
-- with 580
DELETE FROM `samples` WHERE `id` = ?;
-- with 579
DELETE FROM `samples` WHERE `id` = ?;
-- with 578
DELETE FROM `samples` WHERE `id` = ?;
-- with 577
DELETE FROM `samples` WHERE `id` = ?;
-- with 576
DELETE FROM `samples` WHERE `id` = ?;
-- with 575
DELETE FROM `samples` WHERE `id` = ?;
-- with 574
DELETE FROM `samples` WHERE `id` = ?;
-- with 573
DELETE FROM `samples` WHERE `id` = ?;
-- with 572
DELETE FROM `samples` WHERE `id` = ?;
-- with 571
DELETE FROM `samples` WHERE `id` = ?;
-- with 570
DELETE FROM `samples` WHERE `id` = ?;
-- with 569
DELETE FROM `samples` WHERE `id` = ?;
-- with 568
DELETE FROM `samples` WHERE `id` = ?;
-- with 567
DELETE FROM `samples` WHERE `id` = ?;
-- with 566
DELETE FROM `samples` WHERE `id` = ?;
-- with 565
DELETE FROM `samples` WHERE `id` = ?;
-- with 564
DELETE FROM `samples` WHERE `id` = ?;
-- with 563
DELETE FROM `samples` WHERE `id` = ?;
-- with 562
DELETE FROM `samples` WHERE `id` = ?;
-- with 561
DELETE FROM `samples` WHERE `id` = ?;
-- with 560
DELETE FROM `samples` WHERE `id` = ?;
-- with 559
DELETE FROM `samples` WHERE `id` = ?;
-- with 558
DELETE FROM `samples` WHERE `id` = ?;
-- with 557
DELETE FROM `samples` WHERE `id` = ?;
-- with 556
DELETE FROM `samples` WHERE `id` = ?;
-- with 555
DELETE FROM `samples` WHERE `id` = ?;
-- with 554
DELETE FROM `samples` WHERE `id` = ?;
-- with 553
DELETE FROM `samples` WHERE `id` = ?;
-- with 552
DELETE FROM `samples` WHERE `id` = ?;
-- with 551
DELETE FROM `samples` WHERE `id` = ?;
-- with 550
DELETE FROM `samples` WHERE `id` = ?;
-- with 549
DELETE FROM `samples` WHERE `id` = ?;
-- with 548
DELETE FROM `samples` WHERE `id` = ?;
-- with 547
DELETE FROM `samples` WHERE `id` = ?;
-- with 546
DELETE FROM `samples` WHERE `id` = ?;
-- with 545
DELETE FROM `samples` WHERE `id` = ?;
-- with 544
DELETE FROM `samples` WHERE `id` = ?;
-- with 543
DELETE FROM `samples` WHERE `id` = ?;
-- with 542
DELETE FROM `samples` WHERE `id` = ?;
-- with 541
DELETE FROM `samples` WHERE `id` = ?;
-- with 540
DELETE FROM `samples` WHERE `id` = ?;
-- with 539
DELETE FROM `samples` WHERE `id` = ?;
-- with 538
DELETE FROM `samples` WHERE `id` = ?;
-- with 537
DELETE FROM `samples` WHERE `id` = ?;
-- with 536
DELETE FROM `samples` WHERE `id` = ?;
-- with 535
DELETE FROM `samples` WHERE `id` = ?;
-- with 534
DELETE FROM `samples` WHERE `id` = ?;
-- with 533
DELETE FROM `samples` WHERE `id` = ?;
-- with 532
DELETE FROM `samples` WHERE `id` = ?;
-- with 531
DELETE FROM `samples` WHERE `id` = ?;
-- with 530
DELETE FROM `samples` WHERE `id` = ?;
-- with 529
DELETE FROM `samples` WHERE `id` = ?;
-- with 528
DELETE FROM `samples` WHERE `id` = ?;
-- with 527
DELETE FROM `samples` WHERE `id` = ?;
-- with 526
DELETE FROM `samples` WHERE `id` = ?;
-- with 525
DELETE FROM `samples` WHERE `id` = ?;
-- with 524
DELETE FROM `samples` WHERE `id` = ?;
-- with 523
DELETE FROM `samples` WHERE `id` = ?;
-- with 522
DELETE FROM `samples` WHERE `id` = ?;
-- with 521
DELETE FROM `samples` WHERE `id` = ?;
-- with 520
DELETE FROM `samples` WHERE `id` = ?;
-- with 519
DELETE FROM `samples` WHERE `id` = ?;
-- with 518
DELETE FROM `samples` WHERE `id` = ?;
-- with 517
DELETE FROM `samples` WHERE `id` = ?;
-- with 516
DELETE FROM `samples` WHERE `id` = ?;
-- with 515
DELETE FROM `samples` WHERE `id` = ?;
-- with 514
DELETE FROM `samples` WHERE `id` = ?;
-- with 513
DELETE FROM `samples` WHERE `id` = ?;
-- with 512
DELETE FROM `samples` WHERE `id` = ?;
-- with 511
DELETE FROM `samples` WHERE `id` = ?;
-- with 510
DELETE FROM `samples` WHERE `id` = ?;
-- with 509
DELETE FROM `samples` WHERE `id` = ?;
-- with 508
DELETE FROM `samples` WHERE `id` = ?;
-- with 507
DELETE FROM `samples` WHERE `id` = ?;
-- with 506
DELETE FROM `samples` WHERE `id` = ?;
-- with 505
DELETE FROM `samples` WHERE `id` = ?;
-- with 504
DELETE FROM `samples` WHERE `id` = ?;
-- with 503
DELETE FROM `samples` WHERE `id` = ?;
-- with 502
DELETE FROM `samples` WHERE `id` = ?;
-- with 501
DELETE FROM `samples` WHERE `id` = ?;
-- with 500
DELETE FROM `samples` WHERE `id` = ?;
-- with 499
DELETE FROM `samples` WHERE `id` = ?;
-- with 498
DELETE FROM `samples` WHERE `id` = ?;
-- with 497
DELETE FROM `samples` WHERE `id` = ?;
-- with 496
DELETE FROM `samples` WHERE `id` = ?;
-- with 495
DELETE FROM `samples` WHERE `id` = ?;
-- with 494
DELETE FROM `samples` WHERE `id` = ?;
-- with 493
DELETE FROM `samples` WHERE `id` = ?;
-- with 492
DELETE FROM `samples` WHERE `id` = ?;
-- with 491
DELETE FROM `samples` WHERE `id` = ?;
-- with 490
DELETE FROM `samples` WHERE `id` = ?;
-- with 489
DELETE FROM `samples` WHERE `id` = ?;
-- with 488
DELETE FROM `samples` WHERE `id` = ?;
-- with 487
DELETE FROM `samples` WHERE `id` = ?;
-- with 486
DELETE FROM `samples` WHERE `id` = ?;
-- with 485
DELETE FROM `samples` WHERE `id` = ?;
-- with 484
DELETE FROM `samples` WHERE `id` = ?;
-- with 483
DELETE FROM `samples` WHERE `id` = ?;
-- with 482
DELETE FROM `samples` WHERE `id` = ?;
-- with 481
DELETE FROM `samples` WHERE `id` = ?;
-- with 480
DELETE FROM `samples` WHERE `id` = ?;
-- with 479
DELETE FROM `samples` WHERE `id` = ?;
-- with 478
DELETE FROM `samples` WHERE `id` = ?;
-- with 477
DELETE FROM `samples` WHERE `id` = ?;
-- with 476
DELETE FROM `samples` WHERE `id` = ?;
-- with 475
DELETE FROM `samples` WHERE `id` = ?;
-- with 474
DELETE FROM `samples` WHERE `id` = ?;
-- with 473
DELETE FROM `samples` WHERE `id` = ?;
-- with 472
DELETE FROM `samples` WHERE `id` = ?;
-- with 471
DELETE FROM `samples` WHERE `id` = ?;
-- with 470
DELETE FROM `samples` WHERE `id` = ?;
-- with 469
DELETE FROM `samples` WHERE `id` = ?;
-- with 468
DELETE FROM `samples` WHERE `id` = ?;
-- with 467
DELETE FROM `samples` WHERE `id` = ?;
-- with 466
DELETE FROM `samples` WHERE `id` = ?;
-- with 465
DELETE FROM `samples` WHERE `id` = ?;
-- with 464
DELETE FROM `samples` WHERE `id` = ?;
-- with 463
DELETE FROM `samples` WHERE `id` = ?;
-- with 462
DELETE FROM `samples` WHERE `id` = ?;
-- with 461
DELETE FROM `samples` WHERE `id` = ?;
-- with 460
DELETE FROM `samples` WHERE `id` = ?;
-- with 459
DELETE FROM `samples` WHERE `id` = ?;
-- with 458
DELETE FROM `samples` WHERE `id` = ?;
-- with 457
DELETE FROM `samples` WHERE `id` = ?;
-- with 456
DELETE FROM `samples` WHERE `id` = ?;
-- with 455
DELETE FROM `samples` WHERE `id` = ?;
-- with 454
DELETE FROM `samples` WHERE `id` = ?;
-- with 453
DELETE FROM `samples` WHERE `id` = ?;
-- with 452
DELETE FROM `samples` WHERE `id` = ?;
-- with 451
DELETE FROM `samples` WHERE `id` = ?;
-- with 450
DELETE FROM `samples` WHERE `id` = ?;
-- with 449
DELETE FROM `samples` WHERE `id` = ?;
-- with 448
DELETE FROM `samples` WHERE `id` = ?;
-- with 447
DELETE FROM `samples` WHERE `id` = ?;
-- with 446
DELETE FROM `samples` WHERE `id` = ?;
-- with 445
DELETE FROM `samples` WHERE `id` = ?;
-- with 444
DELETE FROM `samples` WHERE `id` = ?;
-- with 443
DELETE FROM `samples` WHERE `id` = ?;
-- with 442
DELETE FROM `samples` WHERE `id` = ?;
-- with 441
DELETE FROM `samples` WHERE `id` = ?;
-- with 440
DELETE FROM `samples` WHERE `id` = ?;
-- with 439
DELETE FROM `samples` WHERE `id` = ?;
-- with 438
DELETE FROM `samples` WHERE `id` = ?;
-- with 437
DELETE FROM `samples` WHERE `id` = ?;
-- with 436
DELETE FROM `samples` WHERE `id` = ?;
-- with 435
DELETE FROM `samples` WHERE `id` = ?;
-- with 434
DELETE FROM `samples` WHERE `id` = ?;
-- with 433
DELETE FROM `samples` WHERE `id` = ?;
-- with 432
DELETE FROM `samples` WHERE `id` = ?;
-- with 431
DELETE FROM `samples` WHERE `id` = ?;
-- with 430
DELETE FROM `samples` WHERE `id` = ?;
-- with 429
DELETE FROM `samples` WHERE `id` = ?;
-- with 428
DELETE FROM `samples` WHERE `id` = ?;
-- with 427
DELETE FROM `samples` WHERE `id` = ?;
-- with 426
DELETE FROM `samples` WHERE `id` = ?;
-- with 425
DELETE FROM `samples` WHERE `id` = ?;
-- with 424
DELETE FROM `samples` WHERE `id` = ?;
-- with 423
DELETE FROM `samples` WHERE `id` = ?;
-- with 422
DELETE FROM `samples` WHERE `id` = ?;
-- with 421
DELETE FROM `samples` WHERE `id` = ?;
-- with 420
DELETE FROM `samples` WHERE `id` = ?;
-- with 419
DELETE FROM `samples` WHERE `id` = ?;
-- with 418
DELETE FROM `samples` WHERE `id` = ?;
-- with 417
DELETE FROM `samples` WHERE `id` = ?;
-- with 416
DELETE FROM `samples` WHERE `id` = ?;
-- with 415
DELETE FROM `samples` WHERE `id` = ?;
-- with 414
DELETE FROM `samples` WHERE `id` = ?;
-- with 413
DELETE FROM `samples` WHERE `id` = ?;
-- with 412
DELETE FROM `samples` WHERE `id` = ?;
-- with 411
DELETE FROM `samples` WHERE `id` = ?;
-- with 410
DELETE FROM `samples` WHERE `id` = ?;
-- with 409
DELETE FROM `samples` WHERE `id` = ?;
-- with 408
DELETE FROM `samples` WHERE `id` = ?;
-- with 407
DELETE FROM `samples` WHERE `id` = ?;
-- with 406
DELETE FROM `samples` WHERE `id` = ?;
-- with 405
DELETE FROM `samples` WHERE `id` = ?;
-- with 404
DELETE FROM `samples` WHERE `id` = ?;
-- with 403
DELETE FROM `samples` WHERE `id` = ?;
-- with 402
DELETE FROM `samples` WHERE `id` = ?;
-- with 401
DELETE FROM `samples` WHERE `id` = ?;
-- with 400
DELETE FROM `samples` WHERE `id` = ?;
-- with 399
DELETE FROM `samples` WHERE `id` = ?;
-- with 398
DELETE FROM `samples` WHERE `id` = ?;
-- with 397
DELETE FROM `samples` WHERE `id` = ?;
-- with 396
DELETE FROM `samples` WHERE `id` = ?;
-- with 395
DELETE FROM `samples` WHERE `id` = ?;
-- with 394
DELETE FROM `samples` WHERE `id` = ?;
-- with 393
DELETE FROM `samples` WHERE `id` = ?;
-- with 392
DELETE FROM `samples` WHERE `id` = ?;
-- with 391
DELETE FROM `samples` WHERE `id` = ?;
-- with 390
DELETE FROM `samples` WHERE `id` = ?;
-- with 389
DELETE FROM `samples` WHERE `id` = ?;
-- with 388
DELETE FROM `samples` WHERE `id` = ?;
-- with 387
DELETE FROM `samples` WHERE `id` = ?;
-- with 386
DELETE FROM `samples` WHERE `id` = ?;
-- with 385
DELETE FROM `samples` WHERE `id` = ?;
-- with 384
DELETE FROM `samples` WHERE `id` = ?;
-- with 383
DELETE FROM `samples` WHERE `id` = ?;
-- with 382
DELETE FROM `samples` WHERE `id` = ?;
-- with 381
DELETE FROM `samples` WHERE `id` = ?;
-- with 380
DELETE FROM `samples` WHERE `id` = ?;
-- with 379
DELETE FROM `samples` WHERE `id` = ?;
-- with 378
DELETE FROM `samples` WHERE `id` = ?;
-- with 377
DELETE FROM `samples` WHERE `id` = ?;
-- with 376
DELETE FROM `samples` WHERE `id` = ?;
-- with 375
DELETE FROM `samples` WHERE `id` = ?;
-- with 374
DELETE FROM `samples` WHERE `id` = ?;
-- with 373
DELETE FROM `samples` WHERE `id` = ?;
-- with 372
DELETE FROM `samples` WHERE `id` = ?;
-- with 371
DELETE FROM `samples` WHERE `id` = ?;
-- with 370
DELETE FROM `samples` WHERE `id` = ?;
-- with 369
DELETE FROM `samples` WHERE `id` = ?;
-- with 368
DELETE FROM `samples` WHERE `id` = ?;
-- with 367
DELETE FROM `samples` WHERE `id` = ?;
-- with 366
DELETE FROM `samples` WHERE `id` = ?;
-- with 365
DELETE FROM `samples` WHERE `id` = ?;
-- with 364
DELETE FROM `samples` WHERE `id` = ?;
-- with 363
DELETE FROM `samples` WHERE `id` = ?;
-- with 362
DELETE FROM `samples` WHERE `id` = ?;
-- with 361
DELETE FROM `samples` WHERE `id` = ?;
-- with 360
DELETE FROM `samples` WHERE `id` = ?;
-- with 359
DELETE FROM `samples` WHERE `id` = ?;
-- with 358
DELETE FROM `samples` WHERE `id` = ?;
-- with 357
DELETE FROM `samples` WHERE `id` = ?;
-- with 356
DELETE FROM `samples` WHERE `id` = ?;
-- with 355
DELETE FROM `samples` WHERE `id` = ?;
-- with 354
DELETE FROM `samples` WHERE `id` = ?;
-- with 353
DELETE FROM `samples` WHERE `id` = ?;
-- with 352
DELETE FROM `samples` WHERE `id` = ?;
-- with 351
DELETE FROM `samples` WHERE `id` = ?;
-- with 350
DELETE FROM `samples` WHERE `id` = ?;
-- with 349
DELETE FROM `samples` WHERE `id` = ?;
-- with 348
DELETE FROM `samples` WHERE `id` = ?;
-- with 347
DELETE FROM `samples` WHERE `id` = ?;
-- with 346
DELETE FROM `samples` WHERE `id` = ?;
-- with 345
DELETE FROM `samples` WHERE `id` = ?;
-- with 344
DELETE FROM `samples` WHERE `id` = ?;
-- with 343
DELETE FROM `samples` WHERE `id` = ?;
-- with 342
DELETE FROM `samples` WHERE `id` = ?;
-- with 341
DELETE FROM `samples` WHERE `id` = ?;
-- with 340
DELETE FROM `samples` WHERE `id` = ?;
-- with 339
DELETE FROM `samples` WHERE `id` = ?;
-- with 338
DELETE FROM `samples` WHERE `id` = ?;
-- with 337
DELETE FROM `samples` WHERE `id` = ?;
-- with 336
DELETE FROM `samples` WHERE `id` = ?;
-- with 335
DELETE FROM `samples` WHERE `id` = ?;
-- with 334
DELETE FROM `samples` WHERE `id` = ?;
-- with 333
DELETE FROM `samples` WHERE `id` = ?;
-- with 332
DELETE FROM `samples` WHERE `id` = ?;
-- with 331
DELETE FROM `samples` WHERE `id` = ?;
-- with 330
DELETE FROM `samples` WHERE `id` = ?;
-- with 329
DELETE FROM `samples` WHERE `id` = ?;
-- with 328
DELETE FROM `samples` WHERE `id` = ?;
-- with 327
DELETE FROM `samples` WHERE `id` = ?;
-- with 326
DELETE FROM `samples` WHERE `id` = ?;
-- with 325
DELETE FROM `samples` WHERE `id` = ?;
-- with 324
DELETE FROM `samples` WHERE `id` = ?;
-- with 323
DELETE FROM `samples` WHERE `id` = ?;
-- with 322
DELETE FROM `samples` WHERE `id` = ?;
-- with 321
DELETE FROM `samples` WHERE `id` = ?;
-- with 320
DELETE FROM `samples` WHERE `id` = ?;
-- with 319
DELETE FROM `samples` WHERE `id` = ?;
-- with 318
DELETE FROM `samples` WHERE `id` = ?;
-- with 317
DELETE FROM `samples` WHERE `id` = ?;
-- with 316
DELETE FROM `samples` WHERE `id` = ?;
-- with 315
DELETE FROM `samples` WHERE `id` = ?;
-- with 314
DELETE FROM `samples` WHERE `id` = ?;
-- with 313
DELETE FROM `samples` WHERE `id` = ?;
-- with 312
DELETE FROM `samples` WHERE `id` = ?;
-- with 311
DELETE FROM `samples` WHERE `id` = ?;
-- with 310
DELETE FROM `samples` WHERE `id` = ?;
-- with 309
DELETE FROM `samples` WHERE `id` = ?;
-- with 308
DELETE FROM `samples` WHERE `id` = ?;
-- with 307
DELETE FROM `samples` WHERE `id` = ?;
-- with 306
DELETE FROM `samples` WHERE `id` = ?;
-- with 305
DELETE FROM `samples` WHERE `id` = ?;
-- with 304
DELETE FROM `samples` WHERE `id` = ?;
-- with 303
DELETE FROM `samples` WHERE `id` = ?;
-- with 302
DELETE FROM `samples` WHERE `id` = ?;
-- with 301
DELETE FROM `samples` WHERE `id` = ?;
-- with 300
DELETE FROM `samples` WHERE `id` = ?;
-- with 299
DELETE FROM `samples` WHERE `id` = ?;
-- with 298
DELETE FROM `samples` WHERE `id` = ?;
-- with 297
DELETE FROM `samples` WHERE `id` = ?;
-- with 296
DELETE FROM `samples` WHERE `id` = ?;
-- with 295
DELETE FROM `samples` WHERE `id` = ?;
-- with 294
DELETE FROM `samples` WHERE `id` = ?;
-- with 293
DELETE FROM `samples` WHERE `id` = ?;
-- with 292
DELETE FROM `samples` WHERE `id` = ?;
-- with 291
DELETE FROM `samples` WHERE `id` = ?;
-- with 290
DELETE FROM `samples` WHERE `id` = ?;
-- with 289
DELETE FROM `samples` WHERE `id` = ?;
-- with 288
DELETE FROM `samples` WHERE `id` = ?;
-- with 287
DELETE FROM `samples` WHERE `id` = ?;
-- with 286
DELETE FROM `samples` WHERE `id` = ?;
-- with 285
DELETE FROM `samples` WHERE `id` = ?;
-- with 284
DELETE FROM `samples` WHERE `id` = ?;
-- with 283
DELETE FROM `samples` WHERE `id` = ?;
-- with 282
DELETE FROM `samples` WHERE `id` = ?;
-- with 281
DELETE FROM `samples` WHERE `id` = ?;
-- with 280
DELETE FROM `samples` WHERE `id` = ?;
-- with 279
DELETE FROM `samples` WHERE `id` = ?;
-- with 278
DELETE FROM `samples` WHERE `id` = ?;
-- with 277
DELETE FROM `samples` WHERE `id` = ?;
-- with 276
DELETE FROM `samples` WHERE `id` = ?;
-- with 275
DELETE FROM `samples` WHERE `id` = ?;
-- with 274
DELETE FROM `samples` WHERE `id` = ?;
-- with 273
DELETE FROM `samples` WHERE `id` = ?;
-- with 272
DELETE FROM `samples` WHERE `id` = ?;
-- with 271
DELETE FROM `samples` WHERE `id` = ?;
-- with 270
DELETE FROM `samples` WHERE `id` = ?;
-- with 269
DELETE FROM `samples` WHERE `id` = ?;
-- with 268
DELETE FROM `samples` WHERE `id` = ?;
-- with 267
DELETE FROM `samples` WHERE `id` = ?;
-- with 266
DELETE FROM `samples` WHERE `id` = ?;
-- with 265
DELETE FROM `samples` WHERE `id` = ?;
-- with 264
DELETE FROM `samples` WHERE `id` = ?;
-- with 263
DELETE FROM `samples` WHERE `id` = ?;
-- with 262
DELETE FROM `samples` WHERE `id` = ?;
-- with 261
DELETE FROM `samples` WHERE `id` = ?;
-- with 260
DELETE FROM `samples` WHERE `id` = ?;
-- with 259
DELETE FROM `samples` WHERE `id` = ?;
-- with 258
DELETE FROM `samples` WHERE `id` = ?;
-- with 257
DELETE FROM `samples` WHERE `id` = ?;
-- with 256
DELETE FROM `samples` WHERE `id` = ?;
-- with 255
DELETE FROM `samples` WHERE `id` = ?;
-- with 254
DELETE FROM `samples` WHERE `id` = ?;
-- with 253
DELETE FROM `samples` WHERE `id` = ?;
-- with 252
DELETE FROM `samples` WHERE `id` = ?;
-- with 251
DELETE FROM `samples` WHERE `id` = ?;
-- with 250
DELETE FROM `samples` WHERE `id` = ?;
-- with 249
DELETE FROM `samples` WHERE `id` = ?;
-- with 248
DELETE FROM `samples` WHERE `id` = ?;
-- with 247
DELETE FROM `samples` WHERE `id` = ?;
-- with 246
DELETE FROM `samples` WHERE `id` = ?;
-- with 245
DELETE FROM `samples` WHERE `id` = ?;
-- with 244
DELETE FROM `samples` WHERE `id` = ?;
-- with 243
DELETE FROM `samples` WHERE `id` = ?;
-- with 242
DELETE FROM `samples` WHERE `id` = ?;
-- with 241
DELETE FROM `samples` WHERE `id` = ?;
-- with 240
DELETE FROM `samples` WHERE `id` = ?;
-- with 239
DELETE FROM `samples` WHERE `id` = ?;
-- with 238
DELETE FROM `samples` WHERE `id` = ?;
-- with 237
DELETE FROM `samples` WHERE `id` = ?;
-- with 236
DELETE FROM `samples` WHERE `id` = ?;
-- with 235
DELETE FROM `samples` WHERE `id` = ?;
-- with 234
DELETE FROM `samples` WHERE `id` = ?;
-- with 233
DELETE FROM `samples` WHERE `id` = ?;
-- with 232
DELETE FROM `samples` WHERE `id` = ?;
-- with 231
DELETE FROM `samples` WHERE `id` = ?;
-- with 230
DELETE FROM `samples` WHERE `id` = ?;
-- with 229
DELETE FROM `samples` WHERE `id` = ?;
-- with 228
DELETE FROM `samples` WHERE `id` = ?;
-- with 227
DELETE FROM `samples` WHERE `id` = ?;
-- with 226
DELETE FROM `samples` WHERE `id` = ?;
-- with 225
DELETE FROM `samples` WHERE `id` = ?;
-- with 224
DELETE FROM `samples` WHERE `id` = ?;
-- with 223
DELETE FROM `samples` WHERE `id` = ?;
-- with 222
DELETE FROM `samples` WHERE `id` = ?;
-- with 221
DELETE FROM `samples` WHERE `id` = ?;
-- with 220
DELETE FROM `samples` WHERE `id` = ?;
-- with 219
DELETE FROM `samples` WHERE `id` = ?;
-- with 218
DELETE FROM `samples` WHERE `id` = ?;
-- with 217
DELETE FROM `samples` WHERE `id` = ?;
-- with 216
DELETE FROM `samples` WHERE `id` = ?;
-- with 215
DELETE FROM `samples` WHERE `id` = ?;
-- with 214
DELETE FROM `samples` WHERE `id` = ?;
-- with 213
DELETE FROM `samples` WHERE `id` = ?;
-- with 212
DELETE FROM `samples` WHERE `id` = ?;
-- with 211
DELETE FROM `samples` WHERE `id` = ?;
-- with 210
DELETE FROM `samples` WHERE `id` = ?;
-- with 209
DELETE FROM `samples` WHERE `id` = ?;
-- with 208
DELETE FROM `samples` WHERE `id` = ?;
-- with 207
DELETE FROM `samples` WHERE `id` = ?;
-- with 206
DELETE FROM `samples` WHERE `id` = ?;
-- with 205
DELETE FROM `samples` WHERE `id` = ?;
-- with 204
DELETE FROM `samples` WHERE `id` = ?;
-- with 203
DELETE FROM `samples` WHERE `id` = ?;
-- with 202
DELETE FROM `samples` WHERE `id` = ?;
-- with 201
DELETE FROM `samples` WHERE `id` = ?;
-- with 200
DELETE FROM `samples` WHERE `id` = ?;
-- with 199
DELETE FROM `samples` WHERE `id` = ?;
-- with 198
DELETE FROM `samples` WHERE `id` = ?;
-- with 197
DELETE FROM `samples` WHERE `id` = ?;
-- with 196
DELETE FROM `samples` WHERE `id` = ?;
-- with 195
DELETE FROM `samples` WHERE `id` = ?;
-- with 194
DELETE FROM `samples` WHERE `id` = ?;
-- with 193
DELETE FROM `samples` WHERE `id` = ?;
-- with 192
DELETE FROM `samples` WHERE `id` = ?;
-- with 191
DELETE FROM `samples` WHERE `id` = ?;
-- with 190
DELETE FROM `samples` WHERE `id` = ?;
-- with 189
DELETE FROM `samples` WHERE `id` = ?;
-- with 188
DELETE FROM `samples` WHERE `id` = ?;
-- with 187
DELETE FROM `samples` WHERE `id` = ?;
-- with 186
DELETE FROM `samples` WHERE `id` = ?;
-- with 185
DELETE FROM `samples` WHERE `id` = ?;
-- with 184
DELETE FROM `samples` WHERE `id` = ?;
-- with 183
DELETE FROM `samples` WHERE `id` = ?;
-- with 182
DELETE FROM `samples` WHERE `id` = ?;
-- with 181
DELETE FROM `samples` WHERE `id` = ?;
-- with 180
DELETE FROM `samples` WHERE `id` = ?;
-- with 179
DELETE FROM `samples` WHERE `id` = ?;
-- with 178
DELETE FROM `samples` WHERE `id` = ?;
-- with 177
DELETE FROM `samples` WHERE `id` = ?;
-- with 176
DELETE FROM `samples` WHERE `id` = ?;
-- with 175
DELETE FROM `samples` WHERE `id` = ?;
-- with 174
DELETE FROM `samples` WHERE `id` = ?;
-- with 173
DELETE FROM `samples` WHERE `id` = ?;
-- with 172
DELETE FROM `samples` WHERE `id` = ?;
-- with 171
DELETE FROM `samples` WHERE `id` = ?;
-- with 170
DELETE FROM `samples` WHERE `id` = ?;
-- with 169
DELETE FROM `samples` WHERE `id` = ?;
-- with 168
DELETE FROM `samples` WHERE `id` = ?;
-- with 167
DELETE FROM `samples` WHERE `id` = ?;
-- with 166
DELETE FROM `samples` WHERE `id` = ?;
-- with 165
DELETE FROM `samples` WHERE `id` = ?;
-- with 164
DELETE FROM `samples` WHERE `id` = ?;
-- with 163
DELETE FROM `samples` WHERE `id` = ?;
-- with 162
DELETE FROM `samples` WHERE `id` = ?;
-- with 161
DELETE FROM `samples` WHERE `id` = ?;
-- with 160
DELETE FROM `samples` WHERE `id` = ?;
-- with 159
DELETE FROM `samples` WHERE `id` = ?;
-- with 158
DELETE FROM `samples` WHERE `id` = ?;
-- with 157
DELETE FROM `samples` WHERE `id` = ?;
-- with 156
DELETE FROM `samples` WHERE `id` = ?;
-- with 155
DELETE FROM `samples` WHERE `id` = ?;
-- with 154
DELETE FROM `samples` WHERE `id` = ?;
-- with 153
DELETE FROM `samples` WHERE `id` = ?;
-- with 152
DELETE FROM `samples` WHERE `id` = ?;
-- with 151
DELETE FROM `samples` WHERE `id` = ?;
-- with 150
DELETE FROM `samples` WHERE `id` = ?;
-- with 149
DELETE FROM `samples` WHERE `id` = ?;
-- with 148
DELETE FROM `samples` WHERE `id` = ?;
-- with 147
DELETE FROM `samples` WHERE `id` = ?;
-- with 146
DELETE FROM `samples` WHERE `id` = ?;
-- with 145
DELETE FROM `samples` WHERE `id` = ?;
-- with 144
DELETE FROM `samples` WHERE `id` = ?;
-- with 143
DELETE FROM `samples` WHERE `id` = ?;
-- with 142
DELETE FROM `samples` WHERE `id` = ?;
-- with 141
DELETE FROM `samples` WHERE `id` = ?;
-- with 140
DELETE FROM `samples` WHERE `id` = ?;
-- with 139
DELETE FROM `samples` WHERE `id` = ?;
-- with 138
DELETE FROM `samples` WHERE `id` = ?;
-- with 137
DELETE FROM `samples` WHERE `id` = ?;
-- with 136
DELETE FROM `samples` WHERE `id` = ?;
-- with 135
DELETE FROM `samples` WHERE `id` = ?;
-- with 134
DELETE FROM `samples` WHERE `id` = ?;
-- with 133
DELETE FROM `samples` WHERE `id` = ?;
-- with 132
DELETE FROM `samples` WHERE `id` = ?;
-- with 131
DELETE FROM `samples` WHERE `id` = ?;
-- with 130
DELETE FROM `samples` WHERE `id` = ?;
-- with 129
DELETE FROM `samples` WHERE `id` = ?;
-- with 128
DELETE FROM `samples` WHERE `id` = ?;
-- with 127
DELETE FROM `samples` WHERE `id` = ?;
-- with 126
DELETE FROM `samples` WHERE `id` = ?;
-- with 125
DELETE FROM `samples` WHERE `id` = ?;
-- with 124
DELETE FROM `samples` WHERE `id` = ?;
-- with 123
DELETE FROM `samples` WHERE `id` = ?;
-- with 122
DELETE FROM `samples` WHERE `id` = ?;
-- with 121
DELETE FROM `samples` WHERE `id` = ?;
-- with 120
DELETE FROM `samples` WHERE `id` = ?;
-- with 119
DELETE FROM `samples` WHERE `id` = ?;
-- with 118
DELETE FROM `samples` WHERE `id` = ?;
-- with 117
DELETE FROM `samples` WHERE `id` = ?;
-- with 116
DELETE FROM `samples` WHERE `id` = ?;
-- with 115
DELETE FROM `samples` WHERE `id` = ?;
-- with 114
DELETE FROM `samples` WHERE `id` = ?;
-- with 113
DELETE FROM `samples` WHERE `id` = ?;
-- with 112
DELETE FROM `samples` WHERE `id` = ?;
-- with 111
DELETE FROM `samples` WHERE `id` = ?;
-- with 110
DELETE FROM `samples` WHERE `id` = ?;
-- with 109
DELETE FROM `samples` WHERE `id` = ?;
-- with 108
DELETE FROM `samples` WHERE `id` = ?;
-- with 107
DELETE FROM `samples` WHERE `id` = ?;
-- with 106
DELETE FROM `samples` WHERE `id` = ?;
-- with 105
DELETE FROM `samples` WHERE `id` = ?;
-- with 104
DELETE FROM `samples` WHERE `id` = ?;
-- with 103
DELETE FROM `samples` WHERE `id` = ?;
-- with 102
DELETE FROM `samples` WHERE `id` = ?;
-- with 101
DELETE FROM `samples` WHERE `id` = ?;
-- with 100
DELETE FROM `samples` WHERE `id` = ?;
-- with 99
DELETE FROM `samples` WHERE `id` = ?;
-- with 98
DELETE FROM `samples` WHERE `id` = ?;
-- with 97
DELETE FROM `samples` WHERE `id` = ?;
-- with 96
DELETE FROM `samples` WHERE `id` = ?;
-- with 95
DELETE FROM `samples` WHERE `id` = ?;
-- with 94
DELETE FROM `samples` WHERE `id` = ?;
-- with 93
DELETE FROM `samples` WHERE `id` = ?;
-- with 92
DELETE FROM `samples` WHERE `id` = ?;
-- with 91
DELETE FROM `samples` WHERE `id` = ?;
-- with 90
DELETE FROM `samples` WHERE `id` = ?;
-- with 89
DELETE FROM `samples` WHERE `id` = ?;
-- with 88
DELETE FROM `samples` WHERE `id` = ?;
-- with 87
DELETE FROM `samples` WHERE `id` = ?;
-- with 86
DELETE FROM `samples` WHERE `id` = ?;
-- with 85
DELETE FROM `samples` WHERE `id` = ?;
-- with 84
DELETE FROM `samples` WHERE `id` = ?;
-- with 83
DELETE FROM `samples` WHERE `id` = ?;
-- with 82
DELETE FROM `samples` WHERE `id` = ?;
-- with 81
DELETE FROM `samples` WHERE `id` = ?;
-- with 80
DELETE FROM `samples` WHERE `id` = ?;
-- with 79
DELETE FROM `samples` WHERE `id` = ?;
-- with 78
DELETE FROM `samples` WHERE `id` = ?;
-- with 77
DELETE FROM `samples` WHERE `id` = ?;
-- with 76
DELETE FROM `samples` WHERE `id` = ?;
-- with 75
DELETE FROM `samples` WHERE `id` = ?;
-- with 74
DELETE FROM `samples` WHERE `id` = ?;
-- with 73
DELETE FROM `samples` WHERE `id` = ?;
-- with 72
DELETE FROM `samples` WHERE `id` = ?;
-- with 71
DELETE FROM `samples` WHERE `id` = ?;
-- with 70
DELETE FROM `samples` WHERE `id` = ?;
-- with 69
DELETE FROM `samples` WHERE `id` = ?;
-- with 68
DELETE FROM `samples` WHERE `id` = ?;
-- with 67
DELETE FROM `samples` WHERE `id` = ?;
-- with 66
DELETE FROM `samples` WHERE `id` = ?;
-- with 65
DELETE FROM `samples` WHERE `id` = ?;
-- with 64
DELETE FROM `samples` WHERE `id` = ?;
-- with 63
DELETE FROM `samples` WHERE `id` = ?;
-- with 62
DELETE FROM `samples` WHERE `id` = ?;
-- with 61
DELETE FROM `samples` WHERE `id` = ?;
-- with 60
DELETE FROM `samples` WHERE `id` = ?;
-- with 59
DELETE FROM `samples` WHERE `id` = ?;
-- with 58
DELETE FROM `samples` WHERE `id` = ?;
-- with 57
DELETE FROM `samples` WHERE `id` = ?;
-- with 56
DELETE FROM `samples` WHERE `id` = ?;
-- with 55
DELETE FROM `samples` WHERE `id` = ?;
-- with 54
DELETE FROM `samples` WHERE `id` = ?;
-- with 53
DELETE FROM `samples` WHERE `id` = ?;
-- with 52
DELETE FROM `samples` WHERE `id` = ?;
-- with 51
DELETE FROM `samples` WHERE `id` = ?;
-- with 50
DELETE FROM `samples` WHERE `id` = ?;
-- with 49
DELETE FROM `samples` WHERE `id` = ?;
-- with 48
DELETE FROM `samples` WHERE `id` = ?;
-- with 47
DELETE FROM `samples` WHERE `id` = ?;
-- with 46
DELETE FROM `samples` WHERE `id` = ?;
-- with 45
DELETE FROM `samples` WHERE `id` = ?;
-- with 44
DELETE FROM `samples` WHERE `id` = ?;
-- with 43
DELETE FROM `samples` WHERE `id` = ?;
-- with 42
DELETE FROM `samples` WHERE `id` = ?;
-- with 41
DELETE FROM `samples` WHERE `id` = ?;
-- with 40
DELETE FROM `samples` WHERE `id` = ?;
-- with 39
DELETE FROM `samples` WHERE `id` = ?;
-- with 38
DELETE FROM `samples` WHERE `id` = ?;
-- with 37
DELETE FROM `samples` WHERE `id` = ?;
-- with 36
DELETE FROM `samples` WHERE `id` = ?;
-- with 35
DELETE FROM `samples` WHERE `id` = ?;
-- with 34
DELETE FROM `samples` WHERE `id` = ?;
-- with 33
DELETE FROM `samples` WHERE `id` = ?;
-- with 32
DELETE FROM `samples` WHERE `id` = ?;
-- with 31
DELETE FROM `samples` WHERE `id` = ?;
-- with 30
DELETE FROM `samples` WHERE `id` = ?;
-- with 29
DELETE FROM `samples` WHERE `id` = ?;
-- with 28
DELETE FROM `samples` WHERE `id` = ?;
-- with 27
DELETE FROM `samples` WHERE `id` = ?;
-- with 26
DELETE FROM `samples` WHERE `id` = ?;
-- with 25
DELETE FROM `samples` WHERE `id` = ?;
-- with 24
DELETE FROM `samples` WHERE `id` = ?;
-- with 23
DELETE FROM `samples` WHERE `id` = ?;
-- with 22
DELETE FROM `samples` WHERE `id` = ?;
-- with 21
DELETE FROM `samples` WHERE `id` = ?;
-- with 20
DELETE FROM `samples` WHERE `id` = ?;
-- with 19
DELETE FROM `samples` WHERE `id` = ?;
-- with 18
DELETE FROM `samples` WHERE `id` = ?;
-- with 17
DELETE FROM `samples` WHERE `id` = ?;
-- with 16
DELETE FROM `samples` WHERE `id` = ?;
-- with 15
DELETE FROM `samples` WHERE `id` = ?;
-- with 14
DELETE FROM `samples` WHERE `id` = ?;
-- with 13
DELETE FROM `samples` WHERE `id` = ?;
-- with 12
DELETE FROM `samples` WHERE `id` = ?;
-- with 11
DELETE FROM `samples` WHERE `id` = ?;
-- with 10
DELETE FROM `samples` WHERE `id` = ?;
-- with 9
DELETE FROM `samples` WHERE `id` = ?;
-- with 8
DELETE FROM `samples` WHERE `id` = ?;
-- with 7
DELETE FROM `samples` WHERE `id` = ?;
-- with 6
DELETE FROM `samples` WHERE `id` = ?;
-- with 5
DELETE FROM `samples` WHERE `id` = ?;
-- with 4
DELETE FROM `samples` WHERE `id` = ?;
-- with 3
DELETE FROM `samples` WHERE `id` = ?;
-- with 2
DELETE FROM `samples` WHERE `id` = ?;
-- with 1
