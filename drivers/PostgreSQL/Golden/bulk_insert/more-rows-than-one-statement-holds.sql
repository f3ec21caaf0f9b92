-- bulk_insert: more rows than one statement holds
-- up
INSERT INTO "samples" ("id", "amount", "title") VALUES ($1, $2, $3), ($4, $5, $6), ($7, $8, $9), ($10, $11, $12), ($13, $14, $15), ($16, $17, $18), ($19, $20, $21), ($22, $23, $24), ($25, $26, $27), ($28, $29, $30), ($31, $32, $33), ($34, $35, $36), ($37, $38, $39), ($40, $41, $42), ($43, $44, $45), ($46, $47, $48), ($49, $50, $51), ($52, $53, $54), ($55, $56, $57), ($58, $59, $60), ($61, $62, $63), ($64, $65, $66), ($67, $68, $69), ($70, $71, $72), ($73, $74, $75), ($76, $77, $78), ($79, $80, $81), ($82, $83, $84), ($85, $86, $87), ($88, $89, $90), ($91, $92, $93), ($94, $95, $96), ($97, $98, $99), ($100, $101, $102), ($103, $104, $105), ($106, $107, $108), ($109, $110, $111), ($112, $113, $114), ($115, $116, $117), ($118, $119, $120), ($121, $122, $123), ($124, $125, $126), ($127, $128, $129), ($130, $131, $132), ($133, $134, $135), ($136, $137, $138), ($139, $140, $141), ($142, $143, $144), ($145, $146, $147), ($148, $149, $150), ($151, $152, $153), ($154, $155, $156), ($157, $158, $159), ($160, $161, $162), ($163, $164, $165), ($166, $167, $168), ($169, $170, $171), ($172, $173, $174), ($175, $176, $177), ($178, $179, $180), ($181, $182, $183), ($184, $185, $186), ($187, $188, $189), ($190, $191, $192), ($193, $194, $195), ($196, $197, $198), ($199, $200, $201), ($202, $203, $204), ($205, $206, $207), ($208, $209, $210), ($211, $212, $213), ($214, $215, $216), ($217, $218, $219), ($220, $221, $222), ($223, $224, $225), ($226, $227, $228), ($229, $230, $231), ($232, $233, $234), ($235, $236, $237), ($238, $239, $240), ($241, $242, $243), ($244, $245, $246), ($247, $248, $249), ($250, $251, $252), ($253, $254, $255), ($256, $257, $258), ($259, $260, $261), ($262, $263, $264), ($265, $266, $267), ($268, $269, $270), ($271, $272, $273), ($274, $275, $276), ($277, $278, $279), ($280, $281, $282), ($283, $284, $285), ($286, $287, $288), ($289, $290, $291), ($292, $293, $294), ($295, $296, $297), ($298, $299, $300), ($301, $302, $303), ($304, $305, $306), ($307, $308,  … (33446 bytes);
-- with 1, 1, 'row 1', 2, 4, 'row 2', 3, 9, 'row 3', 4, 16, 'row 4', 5, 25, 'row 5', 6, 36, 'row 6', 7, 49, 'row 7', 8, 64, 'row 8' and 4476 more
-- down
DELETE FROM "samples" WHERE "id" = $1;
-- with 1500
DELETE FROM "samples" WHERE "id" = $1;
-- with 1499
DELETE FROM "samples" WHERE "id" = $1;
-- with 1498
DELETE FROM "samples" WHERE "id" = $1;
-- with 1497
DELETE FROM "samples" WHERE "id" = $1;
-- with 1496
DELETE FROM "samples" WHERE "id" = $1;
-- with 1495
DELETE FROM "samples" WHERE "id" = $1;
-- with 1494
DELETE FROM "samples" WHERE "id" = $1;
-- with 1493
DELETE FROM "samples" WHERE "id" = $1;
-- with 1492
DELETE FROM "samples" WHERE "id" = $1;
-- with 1491
DELETE FROM "samples" WHERE "id" = $1;
-- with 1490
DELETE FROM "samples" WHERE "id" = $1;
-- with 1489
DELETE FROM "samples" WHERE "id" = $1;
-- with 1488
DELETE FROM "samples" WHERE "id" = $1;
-- with 1487
DELETE FROM "samples" WHERE "id" = $1;
-- with 1486
DELETE FROM "samples" WHERE "id" = $1;
-- with 1485
DELETE FROM "samples" WHERE "id" = $1;
-- with 1484
DELETE FROM "samples" WHERE "id" = $1;
-- with 1483
DELETE FROM "samples" WHERE "id" = $1;
-- with 1482
DELETE FROM "samples" WHERE "id" = $1;
-- with 1481
DELETE FROM "samples" WHERE "id" = $1;
-- with 1480
DELETE FROM "samples" WHERE "id" = $1;
-- with 1479
DELETE FROM "samples" WHERE "id" = $1;
-- with 1478
DELETE FROM "samples" WHERE "id" = $1;
-- with 1477
DELETE FROM "samples" WHERE "id" = $1;
-- with 1476
DELETE FROM "samples" WHERE "id" = $1;
-- with 1475
DELETE FROM "samples" WHERE "id" = $1;
-- with 1474
DELETE FROM "samples" WHERE "id" = $1;
-- with 1473
DELETE FROM "samples" WHERE "id" = $1;
-- with 1472
DELETE FROM "samples" WHERE "id" = $1;
-- with 1471
DELETE FROM "samples" WHERE "id" = $1;
-- with 1470
DELETE FROM "samples" WHERE "id" = $1;
-- with 1469
DELETE FROM "samples" WHERE "id" = $1;
-- with 1468
DELETE FROM "samples" WHERE "id" = $1;
-- with 1467
DELETE FROM "samples" WHERE "id" = $1;
-- with 1466
DELETE FROM "samples" WHERE "id" = $1;
-- with 1465
DELETE FROM "samples" WHERE "id" = $1;
-- with 1464
DELETE FROM "samples" WHERE "id" = $1;
-- with 1463
DELETE FROM "samples" WHERE "id" = $1;
-- with 1462
DELETE FROM "samples" WHERE "id" = $1;
-- with 1461
DELETE FROM "samples" WHERE "id" = $1;
-- with 1460
DELETE FROM "samples" WHERE "id" = $1;
-- with 1459
DELETE FROM "samples" WHERE "id" = $1;
-- with 1458
DELETE FROM "samples" WHERE "id" = $1;
-- with 1457
DELETE FROM "samples" WHERE "id" = $1;
-- with 1456
DELETE FROM "samples" WHERE "id" = $1;
-- with 1455
DELETE FROM "samples" WHERE "id" = $1;
-- with 1454
DELETE FROM "samples" WHERE "id" = $1;
-- with 1453
DELETE FROM "samples" WHERE "id" = $1;
-- with 1452
DELETE FROM "samples" WHERE "id" = $1;
-- with 1451
DELETE FROM "samples" WHERE "id" = $1;
-- with 1450
DELETE FROM "samples" WHERE "id" = $1;
-- with 1449
DELETE FROM "samples" WHERE "id" = $1;
-- with 1448
DELETE FROM "samples" WHERE "id" = $1;
-- with 1447
DELETE FROM "samples" WHERE "id" = $1;
-- with 1446
DELETE FROM "samples" WHERE "id" = $1;
-- with 1445
DELETE FROM "samples" WHERE "id" = $1;
-- with 1444
DELETE FROM "samples" WHERE "id" = $1;
-- with 1443
DELETE FROM "samples" WHERE "id" = $1;
-- with 1442
DELETE FROM "samples" WHERE "id" = $1;
-- with 1441
DELETE FROM "samples" WHERE "id" = $1;
-- with 1440
DELETE FROM "samples" WHERE "id" = $1;
-- with 1439
DELETE FROM "samples" WHERE "id" = $1;
-- with 1438
DELETE FROM "samples" WHERE "id" = $1;
-- with 1437
DELETE FROM "samples" WHERE "id" = $1;
-- with 1436
DELETE FROM "samples" WHERE "id" = $1;
-- with 1435
DELETE FROM "samples" WHERE "id" = $1;
-- with 1434
DELETE FROM "samples" WHERE "id" = $1;
-- with 1433
DELETE FROM "samples" WHERE "id" = $1;
-- with 1432
DELETE FROM "samples" WHERE "id" = $1;
-- with 1431
DELETE FROM "samples" WHERE "id" = $1;
-- with 1430
DELETE FROM "samples" WHERE "id" = $1;
-- with 1429
DELETE FROM "samples" WHERE "id" = $1;
-- with 1428
DELETE FROM "samples" WHERE "id" = $1;
-- with 1427
DELETE FROM "samples" WHERE "id" = $1;
-- with 1426
DELETE FROM "samples" WHERE "id" = $1;
-- with 1425
DELETE FROM "samples" WHERE "id" = $1;
-- with 1424
DELETE FROM "samples" WHERE "id" = $1;
-- with 1423
DELETE FROM "samples" WHERE "id" = $1;
-- with 1422
DELETE FROM "samples" WHERE "id" = $1;
-- with 1421
DELETE FROM "samples" WHERE "id" = $1;
-- with 1420
DELETE FROM "samples" WHERE "id" = $1;
-- with 1419
DELETE FROM "samples" WHERE "id" = $1;
-- with 1418
DELETE FROM "samples" WHERE "id" = $1;
-- with 1417
DELETE FROM "samples" WHERE "id" = $1;
-- with 1416
DELETE FROM "samples" WHERE "id" = $1;
-- with 1415
DELETE FROM "samples" WHERE "id" = $1;
-- with 1414
DELETE FROM "samples" WHERE "id" = $1;
-- with 1413
DELETE FROM "samples" WHERE "id" = $1;
-- with 1412
DELETE FROM "samples" WHERE "id" = $1;
-- with 1411
DELETE FROM "samples" WHERE "id" = $1;
-- with 1410
DELETE FROM "samples" WHERE "id" = $1;
-- with 1409
DELETE FROM "samples" WHERE "id" = $1;
-- with 1408
DELETE FROM "samples" WHERE "id" = $1;
-- with 1407
DELETE FROM "samples" WHERE "id" = $1;
-- with 1406
DELETE FROM "samples" WHERE "id" = $1;
-- with 1405
DELETE FROM "samples" WHERE "id" = $1;
-- with 1404
DELETE FROM "samples" WHERE "id" = $1;
-- with 1403
DELETE FROM "samples" WHERE "id" = $1;
-- with 1402
DELETE FROM "samples" WHERE "id" = $1;
-- with 1401
DELETE FROM "samples" WHERE "id" = $1;
-- with 1400
DELETE FROM "samples" WHERE "id" = $1;
-- with 1399
DELETE FROM "samples" WHERE "id" = $1;
-- with 1398
DELETE FROM "samples" WHERE "id" = $1;
-- with 1397
DELETE FROM "samples" WHERE "id" = $1;
-- with 1396
DELETE FROM "samples" WHERE "id" = $1;
-- with 1395
DELETE FROM "samples" WHERE "id" = $1;
-- with 1394
DELETE FROM "samples" WHERE "id" = $1;
-- with 1393
DELETE FROM "samples" WHERE "id" = $1;
-- with 1392
DELETE FROM "samples" WHERE "id" = $1;
-- with 1391
DELETE FROM "samples" WHERE "id" = $1;
-- with 1390
DELETE FROM "samples" WHERE "id" = $1;
-- with 1389
DELETE FROM "samples" WHERE "id" = $1;
-- with 1388
DELETE FROM "samples" WHERE "id" = $1;
-- with 1387
DELETE FROM "samples" WHERE "id" = $1;
-- with 1386
DELETE FROM "samples" WHERE "id" = $1;
-- with 1385
DELETE FROM "samples" WHERE "id" = $1;
-- with 1384
DELETE FROM "samples" WHERE "id" = $1;
-- with 1383
DELETE FROM "samples" WHERE "id" = $1;
-- with 1382
DELETE FROM "samples" WHERE "id" = $1;
-- with 1381
DELETE FROM "samples" WHERE "id" = $1;
-- with 1380
DELETE FROM "samples" WHERE "id" = $1;
-- with 1379
DELETE FROM "samples" WHERE "id" = $1;
-- with 1378
DELETE FROM "samples" WHERE "id" = $1;
-- with 1377
DELETE FROM "samples" WHERE "id" = $1;
-- with 1376
DELETE FROM "samples" WHERE "id" = $1;
-- with 1375
DELETE FROM "samples" WHERE "id" = $1;
-- with 1374
DELETE FROM "samples" WHERE "id" = $1;
-- with 1373
DELETE FROM "samples" WHERE "id" = $1;
-- with 1372
DELETE FROM "samples" WHERE "id" = $1;
-- with 1371
DELETE FROM "samples" WHERE "id" = $1;
-- with 1370
DELETE FROM "samples" WHERE "id" = $1;
-- with 1369
DELETE FROM "samples" WHERE "id" = $1;
-- with 1368
DELETE FROM "samples" WHERE "id" = $1;
-- with 1367
DELETE FROM "samples" WHERE "id" = $1;
-- with 1366
DELETE FROM "samples" WHERE "id" = $1;
-- with 1365
DELETE FROM "samples" WHERE "id" = $1;
-- with 1364
DELETE FROM "samples" WHERE "id" = $1;
-- with 1363
DELETE FROM "samples" WHERE "id" = $1;
-- with 1362
DELETE FROM "samples" WHERE "id" = $1;
-- with 1361
DELETE FROM "samples" WHERE "id" = $1;
-- with 1360
DELETE FROM "samples" WHERE "id" = $1;
-- with 1359
DELETE FROM "samples" WHERE "id" = $1;
-- with 1358
DELETE FROM "samples" WHERE "id" = $1;
-- with 1357
DELETE FROM "samples" WHERE "id" = $1;
-- with 1356
DELETE FROM "samples" WHERE "id" = $1;
-- with 1355
DELETE FROM "samples" WHERE "id" = $1;
-- with 1354
DELETE FROM "samples" WHERE "id" = $1;
-- with 1353
DELETE FROM "samples" WHERE "id" = $1;
-- with 1352
DELETE FROM "samples" WHERE "id" = $1;
-- with 1351
DELETE FROM "samples" WHERE "id" = $1;
-- with 1350
DELETE FROM "samples" WHERE "id" = $1;
-- with 1349
DELETE FROM "samples" WHERE "id" = $1;
-- with 1348
DELETE FROM "samples" WHERE "id" = $1;
-- with 1347
DELETE FROM "samples" WHERE "id" = $1;
-- with 1346
DELETE FROM "samples" WHERE "id" = $1;
-- with 1345
DELETE FROM "samples" WHERE "id" = $1;
-- with 1344
DELETE FROM "samples" WHERE "id" = $1;
-- with 1343
DELETE FROM "samples" WHERE "id" = $1;
-- with 1342
DELETE FROM "samples" WHERE "id" = $1;
-- with 1341
DELETE FROM "samples" WHERE "id" = $1;
-- with 1340
DELETE FROM "samples" WHERE "id" = $1;
-- with 1339
DELETE FROM "samples" WHERE "id" = $1;
-- with 1338
DELETE FROM "samples" WHERE "id" = $1;
-- with 1337
DELETE FROM "samples" WHERE "id" = $1;
-- with 1336
DELETE FROM "samples" WHERE "id" = $1;
-- with 1335
DELETE FROM "samples" WHERE "id" = $1;
-- with 1334
DELETE FROM "samples" WHERE "id" = $1;
-- with 1333
DELETE FROM "samples" WHERE "id" = $1;
-- with 1332
DELETE FROM "samples" WHERE "id" = $1;
-- with 1331
DELETE FROM "samples" WHERE "id" = $1;
-- with 1330
DELETE FROM "samples" WHERE "id" = $1;
-- with 1329
DELETE FROM "samples" WHERE "id" = $1;
-- with 1328
DELETE FROM "samples" WHERE "id" = $1;
-- with 1327
DELETE FROM "samples" WHERE "id" = $1;
-- with 1326
DELETE FROM "samples" WHERE "id" = $1;
-- with 1325
DELETE FROM "samples" WHERE "id" = $1;
-- with 1324
DELETE FROM "samples" WHERE "id" = $1;
-- with 1323
DELETE FROM "samples" WHERE "id" = $1;
-- with 1322
DELETE FROM "samples" WHERE "id" = $1;
-- with 1321
DELETE FROM "samples" WHERE "id" = $1;
-- with 1320
DELETE FROM "samples" WHERE "id" = $1;
-- with 1319
DELETE FROM "samples" WHERE "id" = $1;
-- with 1318
DELETE FROM "samples" WHERE "id" = $1;
-- with 1317
DELETE FROM "samples" WHERE "id" = $1;
-- with 1316
DELETE FROM "samples" WHERE "id" = $1;
-- with 1315
DELETE FROM "samples" WHERE "id" = $1;
-- with 1314
DELETE FROM "samples" WHERE "id" = $1;
-- with 1313
DELETE FROM "samples" WHERE "id" = $1;
-- with 1312
DELETE FROM "samples" WHERE "id" = $1;
-- with 1311
DELETE FROM "samples" WHERE "id" = $1;
-- with 1310
DELETE FROM "samples" WHERE "id" = $1;
-- with 1309
DELETE FROM "samples" WHERE "id" = $1;
-- with 1308
DELETE FROM "samples" WHERE "id" = $1;
-- with 1307
DELETE FROM "samples" WHERE "id" = $1;
-- with 1306
DELETE FROM "samples" WHERE "id" = $1;
-- with 1305
DELETE FROM "samples" WHERE "id" = $1;
-- with 1304
DELETE FROM "samples" WHERE "id" = $1;
-- with 1303
DELETE FROM "samples" WHERE "id" = $1;
-- with 1302
DELETE FROM "samples" WHERE "id" = $1;
-- with 1301
DELETE FROM "samples" WHERE "id" = $1;
-- with 1300
DELETE FROM "samples" WHERE "id" = $1;
-- with 1299
DELETE FROM "samples" WHERE "id" = $1;
-- with 1298
DELETE FROM "samples" WHERE "id" = $1;
-- with 1297
DELETE FROM "samples" WHERE "id" = $1;
-- with 1296
DELETE FROM "samples" WHERE "id" = $1;
-- with 1295
DELETE FROM "samples" WHERE "id" = $1;
-- with 1294
DELETE FROM "samples" WHERE "id" = $1;
-- with 1293
DELETE FROM "samples" WHERE "id" = $1;
-- with 1292
DELETE FROM "samples" WHERE "id" = $1;
-- with 1291
DELETE FROM "samples" WHERE "id" = $1;
-- with 1290
DELETE FROM "samples" WHERE "id" = $1;
-- with 1289
DELETE FROM "samples" WHERE "id" = $1;
-- with 1288
DELETE FROM "samples" WHERE "id" = $1;
-- with 1287
DELETE FROM "samples" WHERE "id" = $1;
-- with 1286
DELETE FROM "samples" WHERE "id" = $1;
-- with 1285
DELETE FROM "samples" WHERE "id" = $1;
-- with 1284
DELETE FROM "samples" WHERE "id" = $1;
-- with 1283
DELETE FROM "samples" WHERE "id" = $1;
-- with 1282
DELETE FROM "samples" WHERE "id" = $1;
-- with 1281
DELETE FROM "samples" WHERE "id" = $1;
-- with 1280
DELETE FROM "samples" WHERE "id" = $1;
-- with 1279
DELETE FROM "samples" WHERE "id" = $1;
-- with 1278
DELETE FROM "samples" WHERE "id" = $1;
-- with 1277
DELETE FROM "samples" WHERE "id" = $1;
-- with 1276
DELETE FROM "samples" WHERE "id" = $1;
-- with 1275
DELETE FROM "samples" WHERE "id" = $1;
-- with 1274
DELETE FROM "samples" WHERE "id" = $1;
-- with 1273
DELETE FROM "samples" WHERE "id" = $1;
-- with 1272
DELETE FROM "samples" WHERE "id" = $1;
-- with 1271
DELETE FROM "samples" WHERE "id" = $1;
-- with 1270
DELETE FROM "samples" WHERE "id" = $1;
-- with 1269
DELETE FROM "samples" WHERE "id" = $1;
-- with 1268
DELETE FROM "samples" WHERE "id" = $1;
-- with 1267
DELETE FROM "samples" WHERE "id" = $1;
-- with 1266
DELETE FROM "samples" WHERE "id" = $1;
-- with 1265
DELETE FROM "samples" WHERE "id" = $1;
-- with 1264
DELETE FROM "samples" WHERE "id" = $1;
-- with 1263
DELETE FROM "samples" WHERE "id" = $1;
-- with 1262
DELETE FROM "samples" WHERE "id" = $1;
-- with 1261
DELETE FROM "samples" WHERE "id" = $1;
-- with 1260
DELETE FROM "samples" WHERE "id" = $1;
-- with 1259
DELETE FROM "samples" WHERE "id" = $1;
-- with 1258
DELETE FROM "samples" WHERE "id" = $1;
-- with 1257
DELETE FROM "samples" WHERE "id" = $1;
-- with 1256
DELETE FROM "samples" WHERE "id" = $1;
-- with 1255
DELETE FROM "samples" WHERE "id" = $1;
-- with 1254
DELETE FROM "samples" WHERE "id" = $1;
-- with 1253
DELETE FROM "samples" WHERE "id" = $1;
-- with 1252
DELETE FROM "samples" WHERE "id" = $1;
-- with 1251
DELETE FROM "samples" WHERE "id" = $1;
-- with 1250
DELETE FROM "samples" WHERE "id" = $1;
-- with 1249
DELETE FROM "samples" WHERE "id" = $1;
-- with 1248
DELETE FROM "samples" WHERE "id" = $1;
-- with 1247
DELETE FROM "samples" WHERE "id" = $1;
-- with 1246
DELETE FROM "samples" WHERE "id" = $1;
-- with 1245
DELETE FROM "samples" WHERE "id" = $1;
-- with 1244
DELETE FROM "samples" WHERE "id" = $1;
-- with 1243
DELETE FROM "samples" WHERE "id" = $1;
-- with 1242
DELETE FROM "samples" WHERE "id" = $1;
-- with 1241
DELETE FROM "samples" WHERE "id" = $1;
-- with 1240
DELETE FROM "samples" WHERE "id" = $1;
-- with 1239
DELETE FROM "samples" WHERE "id" = $1;
-- with 1238
DELETE FROM "samples" WHERE "id" = $1;
-- with 1237
DELETE FROM "samples" WHERE "id" = $1;
-- with 1236
DELETE FROM "samples" WHERE "id" = $1;
-- with 1235
DELETE FROM "samples" WHERE "id" = $1;
-- with 1234
DELETE FROM "samples" WHERE "id" = $1;
-- with 1233
DELETE FROM "samples" WHERE "id" = $1;
-- with 1232
DELETE FROM "samples" WHERE "id" = $1;
-- with 1231
DELETE FROM "samples" WHERE "id" = $1;
-- with 1230
DELETE FROM "samples" WHERE "id" = $1;
-- with 1229
DELETE FROM "samples" WHERE "id" = $1;
-- with 1228
DELETE FROM "samples" WHERE "id" = $1;
-- with 1227
DELETE FROM "samples" WHERE "id" = $1;
-- with 1226
DELETE FROM "samples" WHERE "id" = $1;
-- with 1225
DELETE FROM "samples" WHERE "id" = $1;
-- with 1224
DELETE FROM "samples" WHERE "id" = $1;
-- with 1223
DELETE FROM "samples" WHERE "id" = $1;
-- with 1222
DELETE FROM "samples" WHERE "id" = $1;
-- with 1221
DELETE FROM "samples" WHERE "id" = $1;
-- with 1220
DELETE FROM "samples" WHERE "id" = $1;
-- with 1219
DELETE FROM "samples" WHERE "id" = $1;
-- with 1218
DELETE FROM "samples" WHERE "id" = $1;
-- with 1217
DELETE FROM "samples" WHERE "id" = $1;
-- with 1216
DELETE FROM "samples" WHERE "id" = $1;
-- with 1215
DELETE FROM "samples" WHERE "id" = $1;
-- with 1214
DELETE FROM "samples" WHERE "id" = $1;
-- with 1213
DELETE FROM "samples" WHERE "id" = $1;
-- with 1212
DELETE FROM "samples" WHERE "id" = $1;
-- with 1211
DELETE FROM "samples" WHERE "id" = $1;
-- with 1210
DELETE FROM "samples" WHERE "id" = $1;
-- with 1209
DELETE FROM "samples" WHERE "id" = $1;
-- with 1208
DELETE FROM "samples" WHERE "id" = $1;
-- with 1207
DELETE FROM "samples" WHERE "id" = $1;
-- with 1206
DELETE FROM "samples" WHERE "id" = $1;
-- with 1205
DELETE FROM "samples" WHERE "id" = $1;
-- with 1204
DELETE FROM "samples" WHERE "id" = $1;
-- with 1203
DELETE FROM "samples" WHERE "id" = $1;
-- with 1202
DELETE FROM "samples" WHERE "id" = $1;
-- with 1201
DELETE FROM "samples" WHERE "id" = $1;
-- with 1200
DELETE FROM "samples" WHERE "id" = $1;
-- with 1199
DELETE FROM "samples" WHERE "id" = $1;
-- with 1198
DELETE FROM "samples" WHERE "id" = $1;
-- with 1197
DELETE FROM "samples" WHERE "id" = $1;
-- with 1196
DELETE FROM "samples" WHERE "id" = $1;
-- with 1195
DELETE FROM "samples" WHERE "id" = $1;
-- with 1194
DELETE FROM "samples" WHERE "id" = $1;
-- with 1193
DELETE FROM "samples" WHERE "id" = $1;
-- with 1192
DELETE FROM "samples" WHERE "id" = $1;
-- with 1191
DELETE FROM "samples" WHERE "id" = $1;
-- with 1190
DELETE FROM "samples" WHERE "id" = $1;
-- with 1189
DELETE FROM "samples" WHERE "id" = $1;
-- with 1188
DELETE FROM "samples" WHERE "id" = $1;
-- with 1187
DELETE FROM "samples" WHERE "id" = $1;
-- with 1186
DELETE FROM "samples" WHERE "id" = $1;
-- with 1185
DELETE FROM "samples" WHERE "id" = $1;
-- with 1184
DELETE FROM "samples" WHERE "id" = $1;
-- with 1183
DELETE FROM "samples" WHERE "id" = $1;
-- with 1182
DELETE FROM "samples" WHERE "id" = $1;
-- with 1181
DELETE FROM "samples" WHERE "id" = $1;
-- with 1180
DELETE FROM "samples" WHERE "id" = $1;
-- with 1179
DELETE FROM "samples" WHERE "id" = $1;
-- with 1178
DELETE FROM "samples" WHERE "id" = $1;
-- with 1177
DELETE FROM "samples" WHERE "id" = $1;
-- with 1176
DELETE FROM "samples" WHERE "id" = $1;
-- with 1175
DELETE FROM "samples" WHERE "id" = $1;
-- with 1174
DELETE FROM "samples" WHERE "id" = $1;
-- with 1173
DELETE FROM "samples" WHERE "id" = $1;
-- with 1172
DELETE FROM "samples" WHERE "id" = $1;
-- with 1171
DELETE FROM "samples" WHERE "id" = $1;
-- with 1170
DELETE FROM "samples" WHERE "id" = $1;
-- with 1169
DELETE FROM "samples" WHERE "id" = $1;
-- with 1168
DELETE FROM "samples" WHERE "id" = $1;
-- with 1167
DELETE FROM "samples" WHERE "id" = $1;
-- with 1166
DELETE FROM "samples" WHERE "id" = $1;
-- with 1165
DELETE FROM "samples" WHERE "id" = $1;
-- with 1164
DELETE FROM "samples" WHERE "id" = $1;
-- with 1163
DELETE FROM "samples" WHERE "id" = $1;
-- with 1162
DELETE FROM "samples" WHERE "id" = $1;
-- with 1161
DELETE FROM "samples" WHERE "id" = $1;
-- with 1160
DELETE FROM "samples" WHERE "id" = $1;
-- with 1159
DELETE FROM "samples" WHERE "id" = $1;
-- with 1158
DELETE FROM "samples" WHERE "id" = $1;
-- with 1157
DELETE FROM "samples" WHERE "id" = $1;
-- with 1156
DELETE FROM "samples" WHERE "id" = $1;
-- with 1155
DELETE FROM "samples" WHERE "id" = $1;
-- with 1154
DELETE FROM "samples" WHERE "id" = $1;
-- with 1153
DELETE FROM "samples" WHERE "id" = $1;
-- with 1152
DELETE FROM "samples" WHERE "id" = $1;
-- with 1151
DELETE FROM "samples" WHERE "id" = $1;
-- with 1150
DELETE FROM "samples" WHERE "id" = $1;
-- with 1149
DELETE FROM "samples" WHERE "id" = $1;
-- with 1148
DELETE FROM "samples" WHERE "id" = $1;
-- with 1147
DELETE FROM "samples" WHERE "id" = $1;
-- with 1146
DELETE FROM "samples" WHERE "id" = $1;
-- with 1145
DELETE FROM "samples" WHERE "id" = $1;
-- with 1144
DELETE FROM "samples" WHERE "id" = $1;
-- with 1143
DELETE FROM "samples" WHERE "id" = $1;
-- with 1142
DELETE FROM "samples" WHERE "id" = $1;
-- with 1141
DELETE FROM "samples" WHERE "id" = $1;
-- with 1140
DELETE FROM "samples" WHERE "id" = $1;
-- with 1139
DELETE FROM "samples" WHERE "id" = $1;
-- with 1138
DELETE FROM "samples" WHERE "id" = $1;
-- with 1137
DELETE FROM "samples" WHERE "id" = $1;
-- with 1136
DELETE FROM "samples" WHERE "id" = $1;
-- with 1135
DELETE FROM "samples" WHERE "id" = $1;
-- with 1134
DELETE FROM "samples" WHERE "id" = $1;
-- with 1133
DELETE FROM "samples" WHERE "id" = $1;
-- with 1132
DELETE FROM "samples" WHERE "id" = $1;
-- with 1131
DELETE FROM "samples" WHERE "id" = $1;
-- with 1130
DELETE FROM "samples" WHERE "id" = $1;
-- with 1129
DELETE FROM "samples" WHERE "id" = $1;
-- with 1128
DELETE FROM "samples" WHERE "id" = $1;
-- with 1127
DELETE FROM "samples" WHERE "id" = $1;
-- with 1126
DELETE FROM "samples" WHERE "id" = $1;
-- with 1125
DELETE FROM "samples" WHERE "id" = $1;
-- with 1124
DELETE FROM "samples" WHERE "id" = $1;
-- with 1123
DELETE FROM "samples" WHERE "id" = $1;
-- with 1122
DELETE FROM "samples" WHERE "id" = $1;
-- with 1121
DELETE FROM "samples" WHERE "id" = $1;
-- with 1120
DELETE FROM "samples" WHERE "id" = $1;
-- with 1119
DELETE FROM "samples" WHERE "id" = $1;
-- with 1118
DELETE FROM "samples" WHERE "id" = $1;
-- with 1117
DELETE FROM "samples" WHERE "id" = $1;
-- with 1116
DELETE FROM "samples" WHERE "id" = $1;
-- with 1115
DELETE FROM "samples" WHERE "id" = $1;
-- with 1114
DELETE FROM "samples" WHERE "id" = $1;
-- with 1113
DELETE FROM "samples" WHERE "id" = $1;
-- with 1112
DELETE FROM "samples" WHERE "id" = $1;
-- with 1111
DELETE FROM "samples" WHERE "id" = $1;
-- with 1110
DELETE FROM "samples" WHERE "id" = $1;
-- with 1109
DELETE FROM "samples" WHERE "id" = $1;
-- with 1108
DELETE FROM "samples" WHERE "id" = $1;
-- with 1107
DELETE FROM "samples" WHERE "id" = $1;
-- with 1106
DELETE FROM "samples" WHERE "id" = $1;
-- with 1105
DELETE FROM "samples" WHERE "id" = $1;
-- with 1104
DELETE FROM "samples" WHERE "id" = $1;
-- with 1103
DELETE FROM "samples" WHERE "id" = $1;
-- with 1102
DELETE FROM "samples" WHERE "id" = $1;
-- with 1101
DELETE FROM "samples" WHERE "id" = $1;
-- with 1100
DELETE FROM "samples" WHERE "id" = $1;
-- with 1099
DELETE FROM "samples" WHERE "id" = $1;
-- with 1098
DELETE FROM "samples" WHERE "id" = $1;
-- with 1097
DELETE FROM "samples" WHERE "id" = $1;
-- with 1096
DELETE FROM "samples" WHERE "id" = $1;
-- with 1095
DELETE FROM "samples" WHERE "id" = $1;
-- with 1094
DELETE FROM "samples" WHERE "id" = $1;
-- with 1093
DELETE FROM "samples" WHERE "id" = $1;
-- with 1092
DELETE FROM "samples" WHERE "id" = $1;
-- with 1091
DELETE FROM "samples" WHERE "id" = $1;
-- with 1090
DELETE FROM "samples" WHERE "id" = $1;
-- with 1089
DELETE FROM "samples" WHERE "id" = $1;
-- with 1088
DELETE FROM "samples" WHERE "id" = $1;
-- with 1087
DELETE FROM "samples" WHERE "id" = $1;
-- with 1086
DELETE FROM "samples" WHERE "id" = $1;
-- with 1085
DELETE FROM "samples" WHERE "id" = $1;
-- with 1084
DELETE FROM "samples" WHERE "id" = $1;
-- with 1083
DELETE FROM "samples" WHERE "id" = $1;
-- with 1082
DELETE FROM "samples" WHERE "id" = $1;
-- with 1081
DELETE FROM "samples" WHERE "id" = $1;
-- with 1080
DELETE FROM "samples" WHERE "id" = $1;
-- with 1079
DELETE FROM "samples" WHERE "id" = $1;
-- with 1078
DELETE FROM "samples" WHERE "id" = $1;
-- with 1077
DELETE FROM "samples" WHERE "id" = $1;
-- with 1076
DELETE FROM "samples" WHERE "id" = $1;
-- with 1075
DELETE FROM "samples" WHERE "id" = $1;
-- with 1074
DELETE FROM "samples" WHERE "id" = $1;
-- with 1073
DELETE FROM "samples" WHERE "id" = $1;
-- with 1072
DELETE FROM "samples" WHERE "id" = $1;
-- with 1071
DELETE FROM "samples" WHERE "id" = $1;
-- with 1070
DELETE FROM "samples" WHERE "id" = $1;
-- with 1069
DELETE FROM "samples" WHERE "id" = $1;
-- with 1068
DELETE FROM "samples" WHERE "id" = $1;
-- with 1067
DELETE FROM "samples" WHERE "id" = $1;
-- with 1066
DELETE FROM "samples" WHERE "id" = $1;
-- with 1065
DELETE FROM "samples" WHERE "id" = $1;
-- with 1064
DELETE FROM "samples" WHERE "id" = $1;
-- with 1063
DELETE FROM "samples" WHERE "id" = $1;
-- with 1062
DELETE FROM "samples" WHERE "id" = $1;
-- with 1061
DELETE FROM "samples" WHERE "id" = $1;
-- with 1060
DELETE FROM "samples" WHERE "id" = $1;
-- with 1059
DELETE FROM "samples" WHERE "id" = $1;
-- with 1058
DELETE FROM "samples" WHERE "id" = $1;
-- with 1057
DELETE FROM "samples" WHERE "id" = $1;
-- with 1056
DELETE FROM "samples" WHERE "id" = $1;
-- with 1055
DELETE FROM "samples" WHERE "id" = $1;
-- with 1054
DELETE FROM "samples" WHERE "id" = $1;
-- with 1053
DELETE FROM "samples" WHERE "id" = $1;
-- with 1052
DELETE FROM "samples" WHERE "id" = $1;
-- with 1051
DELETE FROM "samples" WHERE "id" = $1;
-- with 1050
DELETE FROM "samples" WHERE "id" = $1;
-- with 1049
DELETE FROM "samples" WHERE "id" = $1;
-- with 1048
DELETE FROM "samples" WHERE "id" = $1;
-- with 1047
DELETE FROM "samples" WHERE "id" = $1;
-- with 1046
DELETE FROM "samples" WHERE "id" = $1;
-- with 1045
DELETE FROM "samples" WHERE "id" = $1;
-- with 1044
DELETE FROM "samples" WHERE "id" = $1;
-- with 1043
DELETE FROM "samples" WHERE "id" = $1;
-- with 1042
DELETE FROM "samples" WHERE "id" = $1;
-- with 1041
DELETE FROM "samples" WHERE "id" = $1;
-- with 1040
DELETE FROM "samples" WHERE "id" = $1;
-- with 1039
DELETE FROM "samples" WHERE "id" = $1;
-- with 1038
DELETE FROM "samples" WHERE "id" = $1;
-- with 1037
DELETE FROM "samples" WHERE "id" = $1;
-- with 1036
DELETE FROM "samples" WHERE "id" = $1;
-- with 1035
DELETE FROM "samples" WHERE "id" = $1;
-- with 1034
DELETE FROM "samples" WHERE "id" = $1;
-- with 1033
DELETE FROM "samples" WHERE "id" = $1;
-- with 1032
DELETE FROM "samples" WHERE "id" = $1;
-- with 1031
DELETE FROM "samples" WHERE "id" = $1;
-- with 1030
DELETE FROM "samples" WHERE "id" = $1;
-- with 1029
DELETE FROM "samples" WHERE "id" = $1;
-- with 1028
DELETE FROM "samples" WHERE "id" = $1;
-- with 1027
DELETE FROM "samples" WHERE "id" = $1;
-- with 1026
DELETE FROM "samples" WHERE "id" = $1;
-- with 1025
DELETE FROM "samples" WHERE "id" = $1;
-- with 1024
DELETE FROM "samples" WHERE "id" = $1;
-- with 1023
DELETE FROM "samples" WHERE "id" = $1;
-- with 1022
DELETE FROM "samples" WHERE "id" = $1;
-- with 1021
DELETE FROM "samples" WHERE "id" = $1;
-- with 1020
DELETE FROM "samples" WHERE "id" = $1;
-- with 1019
DELETE FROM "samples" WHERE "id" = $1;
-- with 1018
DELETE FROM "samples" WHERE "id" = $1;
-- with 1017
DELETE FROM "samples" WHERE "id" = $1;
-- with 1016
DELETE FROM "samples" WHERE "id" = $1;
-- with 1015
DELETE FROM "samples" WHERE "id" = $1;
-- with 1014
DELETE FROM "samples" WHERE "id" = $1;
-- with 1013
DELETE FROM "samples" WHERE "id" = $1;
-- with 1012
DELETE FROM "samples" WHERE "id" = $1;
-- with 1011
DELETE FROM "samples" WHERE "id" = $1;
-- with 1010
DELETE FROM "samples" WHERE "id" = $1;
-- with 1009
DELETE FROM "samples" WHERE "id" = $1;
-- with 1008
DELETE FROM "samples" WHERE "id" = $1;
-- with 1007
DELETE FROM "samples" WHERE "id" = $1;
-- with 1006
DELETE FROM "samples" WHERE "id" = $1;
-- with 1005
DELETE FROM "samples" WHERE "id" = $1;
-- with 1004
DELETE FROM "samples" WHERE "id" = $1;
-- with 1003
DELETE FROM "samples" WHERE "id" = $1;
-- with 1002
DELETE FROM "samples" WHERE "id" = $1;
-- with 1001
DELETE FROM "samples" WHERE "id" = $1;
-- with 1000
DELETE FROM "samples" WHERE "id" = $1;
-- with 999
DELETE FROM "samples" WHERE "id" = $1;
-- with 998
DELETE FROM "samples" WHERE "id" = $1;
-- with 997
DELETE FROM "samples" WHERE "id" = $1;
-- with 996
DELETE FROM "samples" WHERE "id" = $1;
-- with 995
DELETE FROM "samples" WHERE "id" = $1;
-- with 994
DELETE FROM "samples" WHERE "id" = $1;
-- with 993
DELETE FROM "samples" WHERE "id" = $1;
-- with 992
DELETE FROM "samples" WHERE "id" = $1;
-- with 991
DELETE FROM "samples" WHERE "id" = $1;
-- with 990
DELETE FROM "samples" WHERE "id" = $1;
-- with 989
DELETE FROM "samples" WHERE "id" = $1;
-- with 988
DELETE FROM "samples" WHERE "id" = $1;
-- with 987
DELETE FROM "samples" WHERE "id" = $1;
-- with 986
DELETE FROM "samples" WHERE "id" = $1;
-- with 985
DELETE FROM "samples" WHERE "id" = $1;
-- with 984
DELETE FROM "samples" WHERE "id" = $1;
-- with 983
DELETE FROM "samples" WHERE "id" = $1;
-- with 982
DELETE FROM "samples" WHERE "id" = $1;
-- with 981
DELETE FROM "samples" WHERE "id" = $1;
-- with 980
DELETE FROM "samples" WHERE "id" = $1;
-- with 979
DELETE FROM "samples" WHERE "id" = $1;
-- with 978
DELETE FROM "samples" WHERE "id" = $1;
-- with 977
DELETE FROM "samples" WHERE "id" = $1;
-- with 976
DELETE FROM "samples" WHERE "id" = $1;
-- with 975
DELETE FROM "samples" WHERE "id" = $1;
-- with 974
DELETE FROM "samples" WHERE "id" = $1;
-- with 973
DELETE FROM "samples" WHERE "id" = $1;
-- with 972
DELETE FROM "samples" WHERE "id" = $1;
-- with 971
DELETE FROM "samples" WHERE "id" = $1;
-- with 970
DELETE FROM "samples" WHERE "id" = $1;
-- with 969
DELETE FROM "samples" WHERE "id" = $1;
-- with 968
DELETE FROM "samples" WHERE "id" = $1;
-- with 967
DELETE FROM "samples" WHERE "id" = $1;
-- with 966
DELETE FROM "samples" WHERE "id" = $1;
-- with 965
DELETE FROM "samples" WHERE "id" = $1;
-- with 964
DELETE FROM "samples" WHERE "id" = $1;
-- with 963
DELETE FROM "samples" WHERE "id" = $1;
-- with 962
DELETE FROM "samples" WHERE "id" = $1;
-- with 961
DELETE FROM "samples" WHERE "id" = $1;
-- with 960
DELETE FROM "samples" WHERE "id" = $1;
-- with 959
DELETE FROM "samples" WHERE "id" = $1;
-- with 958
DELETE FROM "samples" WHERE "id" = $1;
-- with 957
DELETE FROM "samples" WHERE "id" = $1;
-- with 956
DELETE FROM "samples" WHERE "id" = $1;
-- with 955
DELETE FROM "samples" WHERE "id" = $1;
-- with 954
DELETE FROM "samples" WHERE "id" = $1;
-- with 953
DELETE FROM "samples" WHERE "id" = $1;
-- with 952
DELETE FROM "samples" WHERE "id" = $1;
-- with 951
DELETE FROM "samples" WHERE "id" = $1;
-- with 950
DELETE FROM "samples" WHERE "id" = $1;
-- with 949
DELETE FROM "samples" WHERE "id" = $1;
-- with 948
DELETE FROM "samples" WHERE "id" = $1;
-- with 947
DELETE FROM "samples" WHERE "id" = $1;
-- with 946
DELETE FROM "samples" WHERE "id" = $1;
-- with 945
DELETE FROM "samples" WHERE "id" = $1;
-- with 944
DELETE FROM "samples" WHERE "id" = $1;
-- with 943
DELETE FROM "samples" WHERE "id" = $1;
-- with 942
DELETE FROM "samples" WHERE "id" = $1;
-- with 941
DELETE FROM "samples" WHERE "id" = $1;
-- with 940
DELETE FROM "samples" WHERE "id" = $1;
-- with 939
DELETE FROM "samples" WHERE "id" = $1;
-- with 938
DELETE FROM "samples" WHERE "id" = $1;
-- with 937
DELETE FROM "samples" WHERE "id" = $1;
-- with 936
DELETE FROM "samples" WHERE "id" = $1;
-- with 935
DELETE FROM "samples" WHERE "id" = $1;
-- with 934
DELETE FROM "samples" WHERE "id" = $1;
-- with 933
DELETE FROM "samples" WHERE "id" = $1;
-- with 932
DELETE FROM "samples" WHERE "id" = $1;
-- with 931
DELETE FROM "samples" WHERE "id" = $1;
-- with 930
DELETE FROM "samples" WHERE "id" = $1;
-- with 929
DELETE FROM "samples" WHERE "id" = $1;
-- with 928
DELETE FROM "samples" WHERE "id" = $1;
-- with 927
DELETE FROM "samples" WHERE "id" = $1;
-- with 926
DELETE FROM "samples" WHERE "id" = $1;
-- with 925
DELETE FROM "samples" WHERE "id" = $1;
-- with 924
DELETE FROM "samples" WHERE "id" = $1;
-- with 923
DELETE FROM "samples" WHERE "id" = $1;
-- with 922
DELETE FROM "samples" WHERE "id" = $1;
-- with 921
DELETE FROM "samples" WHERE "id" = $1;
-- with 920
DELETE FROM "samples" WHERE "id" = $1;
-- with 919
DELETE FROM "samples" WHERE "id" = $1;
-- with 918
DELETE FROM "samples" WHERE "id" = $1;
-- with 917
DELETE FROM "samples" WHERE "id" = $1;
-- with 916
DELETE FROM "samples" WHERE "id" = $1;
-- with 915
DELETE FROM "samples" WHERE "id" = $1;
-- with 914
DELETE FROM "samples" WHERE "id" = $1;
-- with 913
DELETE FROM "samples" WHERE "id" = $1;
-- with 912
DELETE FROM "samples" WHERE "id" = $1;
-- with 911
DELETE FROM "samples" WHERE "id" = $1;
-- with 910
DELETE FROM "samples" WHERE "id" = $1;
-- with 909
DELETE FROM "samples" WHERE "id" = $1;
-- with 908
DELETE FROM "samples" WHERE "id" = $1;
-- with 907
DELETE FROM "samples" WHERE "id" = $1;
-- with 906
DELETE FROM "samples" WHERE "id" = $1;
-- with 905
DELETE FROM "samples" WHERE "id" = $1;
-- with 904
DELETE FROM "samples" WHERE "id" = $1;
-- with 903
DELETE FROM "samples" WHERE "id" = $1;
-- with 902
DELETE FROM "samples" WHERE "id" = $1;
-- with 901
DELETE FROM "samples" WHERE "id" = $1;
-- with 900
DELETE FROM "samples" WHERE "id" = $1;
-- with 899
DELETE FROM "samples" WHERE "id" = $1;
-- with 898
DELETE FROM "samples" WHERE "id" = $1;
-- with 897
DELETE FROM "samples" WHERE "id" = $1;
-- with 896
DELETE FROM "samples" WHERE "id" = $1;
-- with 895
DELETE FROM "samples" WHERE "id" = $1;
-- with 894
DELETE FROM "samples" WHERE "id" = $1;
-- with 893
DELETE FROM "samples" WHERE "id" = $1;
-- with 892
DELETE FROM "samples" WHERE "id" = $1;
-- with 891
DELETE FROM "samples" WHERE "id" = $1;
-- with 890
DELETE FROM "samples" WHERE "id" = $1;
-- with 889
DELETE FROM "samples" WHERE "id" = $1;
-- with 888
DELETE FROM "samples" WHERE "id" = $1;
-- with 887
DELETE FROM "samples" WHERE "id" = $1;
-- with 886
DELETE FROM "samples" WHERE "id" = $1;
-- with 885
DELETE FROM "samples" WHERE "id" = $1;
-- with 884
DELETE FROM "samples" WHERE "id" = $1;
-- with 883
DELETE FROM "samples" WHERE "id" = $1;
-- with 882
DELETE FROM "samples" WHERE "id" = $1;
-- with 881
DELETE FROM "samples" WHERE "id" = $1;
-- with 880
DELETE FROM "samples" WHERE "id" = $1;
-- with 879
DELETE FROM "samples" WHERE "id" = $1;
-- with 878
DELETE FROM "samples" WHERE "id" = $1;
-- with 877
DELETE FROM "samples" WHERE "id" = $1;
-- with 876
DELETE FROM "samples" WHERE "id" = $1;
-- with 875
DELETE FROM "samples" WHERE "id" = $1;
-- with 874
DELETE FROM "samples" WHERE "id" = $1;
-- with 873
DELETE FROM "samples" WHERE "id" = $1;
-- with 872
DELETE FROM "samples" WHERE "id" = $1;
-- with 871
DELETE FROM "samples" WHERE "id" = $1;
-- with 870
DELETE FROM "samples" WHERE "id" = $1;
-- with 869
DELETE FROM "samples" WHERE "id" = $1;
-- with 868
DELETE FROM "samples" WHERE "id" = $1;
-- with 867
DELETE FROM "samples" WHERE "id" = $1;
-- with 866
DELETE FROM "samples" WHERE "id" = $1;
-- with 865
DELETE FROM "samples" WHERE "id" = $1;
-- with 864
DELETE FROM "samples" WHERE "id" = $1;
-- with 863
DELETE FROM "samples" WHERE "id" = $1;
-- with 862
DELETE FROM "samples" WHERE "id" = $1;
-- with 861
DELETE FROM "samples" WHERE "id" = $1;
-- with 860
DELETE FROM "samples" WHERE "id" = $1;
-- with 859
DELETE FROM "samples" WHERE "id" = $1;
-- with 858
DELETE FROM "samples" WHERE "id" = $1;
-- with 857
DELETE FROM "samples" WHERE "id" = $1;
-- with 856
DELETE FROM "samples" WHERE "id" = $1;
-- with 855
DELETE FROM "samples" WHERE "id" = $1;
-- with 854
DELETE FROM "samples" WHERE "id" = $1;
-- with 853
DELETE FROM "samples" WHERE "id" = $1;
-- with 852
DELETE FROM "samples" WHERE "id" = $1;
-- with 851
DELETE FROM "samples" WHERE "id" = $1;
-- with 850
DELETE FROM "samples" WHERE "id" = $1;
-- with 849
DELETE FROM "samples" WHERE "id" = $1;
-- with 848
DELETE FROM "samples" WHERE "id" = $1;
-- with 847
DELETE FROM "samples" WHERE "id" = $1;
-- with 846
DELETE FROM "samples" WHERE "id" = $1;
-- with 845
DELETE FROM "samples" WHERE "id" = $1;
-- with 844
DELETE FROM "samples" WHERE "id" = $1;
-- with 843
DELETE FROM "samples" WHERE "id" = $1;
-- with 842
DELETE FROM "samples" WHERE "id" = $1;
-- with 841
DELETE FROM "samples" WHERE "id" = $1;
-- with 840
DELETE FROM "samples" WHERE "id" = $1;
-- with 839
DELETE FROM "samples" WHERE "id" = $1;
-- with 838
DELETE FROM "samples" WHERE "id" = $1;
-- with 837
DELETE FROM "samples" WHERE "id" = $1;
-- with 836
DELETE FROM "samples" WHERE "id" = $1;
-- with 835
DELETE FROM "samples" WHERE "id" = $1;
-- with 834
DELETE FROM "samples" WHERE "id" = $1;
-- with 833
DELETE FROM "samples" WHERE "id" = $1;
-- with 832
DELETE FROM "samples" WHERE "id" = $1;
-- with 831
DELETE FROM "samples" WHERE "id" = $1;
-- with 830
DELETE FROM "samples" WHERE "id" = $1;
-- with 829
DELETE FROM "samples" WHERE "id" = $1;
-- with 828
DELETE FROM "samples" WHERE "id" = $1;
-- with 827
DELETE FROM "samples" WHERE "id" = $1;
-- with 826
DELETE FROM "samples" WHERE "id" = $1;
-- with 825
DELETE FROM "samples" WHERE "id" = $1;
-- with 824
DELETE FROM "samples" WHERE "id" = $1;
-- with 823
DELETE FROM "samples" WHERE "id" = $1;
-- with 822
DELETE FROM "samples" WHERE "id" = $1;
-- with 821
DELETE FROM "samples" WHERE "id" = $1;
-- with 820
DELETE FROM "samples" WHERE "id" = $1;
-- with 819
DELETE FROM "samples" WHERE "id" = $1;
-- with 818
DELETE FROM "samples" WHERE "id" = $1;
-- with 817
DELETE FROM "samples" WHERE "id" = $1;
-- with 816
DELETE FROM "samples" WHERE "id" = $1;
-- with 815
DELETE FROM "samples" WHERE "id" = $1;
-- with 814
DELETE FROM "samples" WHERE "id" = $1;
-- with 813
DELETE FROM "samples" WHERE "id" = $1;
-- with 812
DELETE FROM "samples" WHERE "id" = $1;
-- with 811
DELETE FROM "samples" WHERE "id" = $1;
-- with 810
DELETE FROM "samples" WHERE "id" = $1;
-- with 809
DELETE FROM "samples" WHERE "id" = $1;
-- with 808
DELETE FROM "samples" WHERE "id" = $1;
-- with 807
DELETE FROM "samples" WHERE "id" = $1;
-- with 806
DELETE FROM "samples" WHERE "id" = $1;
-- with 805
DELETE FROM "samples" WHERE "id" = $1;
-- with 804
DELETE FROM "samples" WHERE "id" = $1;
-- with 803
DELETE FROM "samples" WHERE "id" = $1;
-- with 802
DELETE FROM "samples" WHERE "id" = $1;
-- with 801
DELETE FROM "samples" WHERE "id" = $1;
-- with 800
DELETE FROM "samples" WHERE "id" = $1;
-- with 799
DELETE FROM "samples" WHERE "id" = $1;
-- with 798
DELETE FROM "samples" WHERE "id" = $1;
-- with 797
DELETE FROM "samples" WHERE "id" = $1;
-- with 796
DELETE FROM "samples" WHERE "id" = $1;
-- with 795
DELETE FROM "samples" WHERE "id" = $1;
-- with 794
DELETE FROM "samples" WHERE "id" = $1;
-- with 793
DELETE FROM "samples" WHERE "id" = $1;
-- with 792
DELETE FROM "samples" WHERE "id" = $1;
-- with 791
DELETE FROM "samples" WHERE "id" = $1;
-- with 790
DELETE FROM "samples" WHERE "id" = $1;
-- with 789
DELETE FROM "samples" WHERE "id" = $1;
-- with 788
DELETE FROM "samples" WHERE "id" = $1;
-- with 787
DELETE FROM "samples" WHERE "id" = $1;
-- with 786
DELETE FROM "samples" WHERE "id" = $1;
-- with 785
DELETE FROM "samples" WHERE "id" = $1;
-- with 784
DELETE FROM "samples" WHERE "id" = $1;
-- with 783
DELETE FROM "samples" WHERE "id" = $1;
-- with 782
DELETE FROM "samples" WHERE "id" = $1;
-- with 781
DELETE FROM "samples" WHERE "id" = $1;
-- with 780
DELETE FROM "samples" WHERE "id" = $1;
-- with 779
DELETE FROM "samples" WHERE "id" = $1;
-- with 778
DELETE FROM "samples" WHERE "id" = $1;
-- with 777
DELETE FROM "samples" WHERE "id" = $1;
-- with 776
DELETE FROM "samples" WHERE "id" = $1;
-- with 775
DELETE FROM "samples" WHERE "id" = $1;
-- with 774
DELETE FROM "samples" WHERE "id" = $1;
-- with 773
DELETE FROM "samples" WHERE "id" = $1;
-- with 772
DELETE FROM "samples" WHERE "id" = $1;
-- with 771
DELETE FROM "samples" WHERE "id" = $1;
-- with 770
DELETE FROM "samples" WHERE "id" = $1;
-- with 769
DELETE FROM "samples" WHERE "id" = $1;
-- with 768
DELETE FROM "samples" WHERE "id" = $1;
-- with 767
DELETE FROM "samples" WHERE "id" = $1;
-- with 766
DELETE FROM "samples" WHERE "id" = $1;
-- with 765
DELETE FROM "samples" WHERE "id" = $1;
-- with 764
DELETE FROM "samples" WHERE "id" = $1;
-- with 763
DELETE FROM "samples" WHERE "id" = $1;
-- with 762
DELETE FROM "samples" WHERE "id" = $1;
-- with 761
DELETE FROM "samples" WHERE "id" = $1;
-- with 760
DELETE FROM "samples" WHERE "id" = $1;
-- with 759
DELETE FROM "samples" WHERE "id" = $1;
-- with 758
DELETE FROM "samples" WHERE "id" = $1;
-- with 757
DELETE FROM "samples" WHERE "id" = $1;
-- with 756
DELETE FROM "samples" WHERE "id" = $1;
-- with 755
DELETE FROM "samples" WHERE "id" = $1;
-- with 754
DELETE FROM "samples" WHERE "id" = $1;
-- with 753
DELETE FROM "samples" WHERE "id" = $1;
-- with 752
DELETE FROM "samples" WHERE "id" = $1;
-- with 751
DELETE FROM "samples" WHERE "id" = $1;
-- with 750
DELETE FROM "samples" WHERE "id" = $1;
-- with 749
DELETE FROM "samples" WHERE "id" = $1;
-- with 748
DELETE FROM "samples" WHERE "id" = $1;
-- with 747
DELETE FROM "samples" WHERE "id" = $1;
-- with 746
DELETE FROM "samples" WHERE "id" = $1;
-- with 745
DELETE FROM "samples" WHERE "id" = $1;
-- with 744
DELETE FROM "samples" WHERE "id" = $1;
-- with 743
DELETE FROM "samples" WHERE "id" = $1;
-- with 742
DELETE FROM "samples" WHERE "id" = $1;
-- with 741
DELETE FROM "samples" WHERE "id" = $1;
-- with 740
DELETE FROM "samples" WHERE "id" = $1;
-- with 739
DELETE FROM "samples" WHERE "id" = $1;
-- with 738
DELETE FROM "samples" WHERE "id" = $1;
-- with 737
DELETE FROM "samples" WHERE "id" = $1;
-- with 736
DELETE FROM "samples" WHERE "id" = $1;
-- with 735
DELETE FROM "samples" WHERE "id" = $1;
-- with 734
DELETE FROM "samples" WHERE "id" = $1;
-- with 733
DELETE FROM "samples" WHERE "id" = $1;
-- with 732
DELETE FROM "samples" WHERE "id" = $1;
-- with 731
DELETE FROM "samples" WHERE "id" = $1;
-- with 730
DELETE FROM "samples" WHERE "id" = $1;
-- with 729
DELETE FROM "samples" WHERE "id" = $1;
-- with 728
DELETE FROM "samples" WHERE "id" = $1;
-- with 727
DELETE FROM "samples" WHERE "id" = $1;
-- with 726
DELETE FROM "samples" WHERE "id" = $1;
-- with 725
DELETE FROM "samples" WHERE "id" = $1;
-- with 724
DELETE FROM "samples" WHERE "id" = $1;
-- with 723
DELETE FROM "samples" WHERE "id" = $1;
-- with 722
DELETE FROM "samples" WHERE "id" = $1;
-- with 721
DELETE FROM "samples" WHERE "id" = $1;
-- with 720
DELETE FROM "samples" WHERE "id" = $1;
-- with 719
DELETE FROM "samples" WHERE "id" = $1;
-- with 718
DELETE FROM "samples" WHERE "id" = $1;
-- with 717
DELETE FROM "samples" WHERE "id" = $1;
-- with 716
DELETE FROM "samples" WHERE "id" = $1;
-- with 715
DELETE FROM "samples" WHERE "id" = $1;
-- with 714
DELETE FROM "samples" WHERE "id" = $1;
-- with 713
DELETE FROM "samples" WHERE "id" = $1;
-- with 712
DELETE FROM "samples" WHERE "id" = $1;
-- with 711
DELETE FROM "samples" WHERE "id" = $1;
-- with 710
DELETE FROM "samples" WHERE "id" = $1;
-- with 709
DELETE FROM "samples" WHERE "id" = $1;
-- with 708
DELETE FROM "samples" WHERE "id" = $1;
-- with 707
DELETE FROM "samples" WHERE "id" = $1;
-- with 706
DELETE FROM "samples" WHERE "id" = $1;
-- with 705
DELETE FROM "samples" WHERE "id" = $1;
-- with 704
DELETE FROM "samples" WHERE "id" = $1;
-- with 703
DELETE FROM "samples" WHERE "id" = $1;
-- with 702
DELETE FROM "samples" WHERE "id" = $1;
-- with 701
DELETE FROM "samples" WHERE "id" = $1;
-- with 700
DELETE FROM "samples" WHERE "id" = $1;
-- with 699
DELETE FROM "samples" WHERE "id" = $1;
-- with 698
DELETE FROM "samples" WHERE "id" = $1;
-- with 697
DELETE FROM "samples" WHERE "id" = $1;
-- with 696
DELETE FROM "samples" WHERE "id" = $1;
-- with 695
DELETE FROM "samples" WHERE "id" = $1;
-- with 694
DELETE FROM "samples" WHERE "id" = $1;
-- with 693
DELETE FROM "samples" WHERE "id" = $1;
-- with 692
DELETE FROM "samples" WHERE "id" = $1;
-- with 691
DELETE FROM "samples" WHERE "id" = $1;
-- with 690
DELETE FROM "samples" WHERE "id" = $1;
-- with 689
DELETE FROM "samples" WHERE "id" = $1;
-- with 688
DELETE FROM "samples" WHERE "id" = $1;
-- with 687
DELETE FROM "samples" WHERE "id" = $1;
-- with 686
DELETE FROM "samples" WHERE "id" = $1;
-- with 685
DELETE FROM "samples" WHERE "id" = $1;
-- with 684
DELETE FROM "samples" WHERE "id" = $1;
-- with 683
DELETE FROM "samples" WHERE "id" = $1;
-- with 682
DELETE FROM "samples" WHERE "id" = $1;
-- with 681
DELETE FROM "samples" WHERE "id" = $1;
-- with 680
DELETE FROM "samples" WHERE "id" = $1;
-- with 679
DELETE FROM "samples" WHERE "id" = $1;
-- with 678
DELETE FROM "samples" WHERE "id" = $1;
-- with 677
DELETE FROM "samples" WHERE "id" = $1;
-- with 676
DELETE FROM "samples" WHERE "id" = $1;
-- with 675
DELETE FROM "samples" WHERE "id" = $1;
-- with 674
DELETE FROM "samples" WHERE "id" = $1;
-- with 673
DELETE FROM "samples" WHERE "id" = $1;
-- with 672
DELETE FROM "samples" WHERE "id" = $1;
-- with 671
DELETE FROM "samples" WHERE "id" = $1;
-- with 670
DELETE FROM "samples" WHERE "id" = $1;
-- with 669
DELETE FROM "samples" WHERE "id" = $1;
-- with 668
DELETE FROM "samples" WHERE "id" = $1;
-- with 667
DELETE FROM "samples" WHERE "id" = $1;
-- with 666
DELETE FROM "samples" WHERE "id" = $1;
-- with 665
DELETE FROM "samples" WHERE "id" = $1;
-- with 664
DELETE FROM "samples" WHERE "id" = $1;
-- with 663
DELETE FROM "samples" WHERE "id" = $1;
-- with 662
DELETE FROM "samples" WHERE "id" = $1;
-- with 661
DELETE FROM "samples" WHERE "id" = $1;
-- with 660
DELETE FROM "samples" WHERE "id" = $1;
-- with 659
DELETE FROM "samples" WHERE "id" = $1;
-- with 658
DELETE FROM "samples" WHERE "id" = $1;
-- with 657
DELETE FROM "samples" WHERE "id" = $1;
-- with 656
DELETE FROM "samples" WHERE "id" = $1;
-- with 655
DELETE FROM "samples" WHERE "id" = $1;
-- with 654
DELETE FROM "samples" WHERE "id" = $1;
-- with 653
DELETE FROM "samples" WHERE "id" = $1;
-- with 652
DELETE FROM "samples" WHERE "id" = $1;
-- with 651
DELETE FROM "samples" WHERE "id" = $1;
-- with 650
DELETE FROM "samples" WHERE "id" = $1;
-- with 649
DELETE FROM "samples" WHERE "id" = $1;
-- with 648
DELETE FROM "samples" WHERE "id" = $1;
-- with 647
DELETE FROM "samples" WHERE "id" = $1;
-- with 646
DELETE FROM "samples" WHERE "id" = $1;
-- with 645
DELETE FROM "samples" WHERE "id" = $1;
-- with 644
DELETE FROM "samples" WHERE "id" = $1;
-- with 643
DELETE FROM "samples" WHERE "id" = $1;
-- with 642
DELETE FROM "samples" WHERE "id" = $1;
-- with 641
DELETE FROM "samples" WHERE "id" = $1;
-- with 640
DELETE FROM "samples" WHERE "id" = $1;
-- with 639
DELETE FROM "samples" WHERE "id" = $1;
-- with 638
DELETE FROM "samples" WHERE "id" = $1;
-- with 637
DELETE FROM "samples" WHERE "id" = $1;
-- with 636
DELETE FROM "samples" WHERE "id" = $1;
-- with 635
DELETE FROM "samples" WHERE "id" = $1;
-- with 634
DELETE FROM "samples" WHERE "id" = $1;
-- with 633
DELETE FROM "samples" WHERE "id" = $1;
-- with 632
DELETE FROM "samples" WHERE "id" = $1;
-- with 631
DELETE FROM "samples" WHERE "id" = $1;
-- with 630
DELETE FROM "samples" WHERE "id" = $1;
-- with 629
DELETE FROM "samples" WHERE "id" = $1;
-- with 628
DELETE FROM "samples" WHERE "id" = $1;
-- with 627
DELETE FROM "samples" WHERE "id" = $1;
-- with 626
DELETE FROM "samples" WHERE "id" = $1;
-- with 625
DELETE FROM "samples" WHERE "id" = $1;
-- with 624
DELETE FROM "samples" WHERE "id" = $1;
-- with 623
DELETE FROM "samples" WHERE "id" = $1;
-- with 622
DELETE FROM "samples" WHERE "id" = $1;
-- with 621
DELETE FROM "samples" WHERE "id" = $1;
-- with 620
DELETE FROM "samples" WHERE "id" = $1;
-- with 619
DELETE FROM "samples" WHERE "id" = $1;
-- with 618
DELETE FROM "samples" WHERE "id" = $1;
-- with 617
DELETE FROM "samples" WHERE "id" = $1;
-- with 616
DELETE FROM "samples" WHERE "id" = $1;
-- with 615
DELETE FROM "samples" WHERE "id" = $1;
-- with 614
DELETE FROM "samples" WHERE "id" = $1;
-- with 613
DELETE FROM "samples" WHERE "id" = $1;
-- with 612
DELETE FROM "samples" WHERE "id" = $1;
-- with 611
DELETE FROM "samples" WHERE "id" = $1;
-- with 610
DELETE FROM "samples" WHERE "id" = $1;
-- with 609
DELETE FROM "samples" WHERE "id" = $1;
-- with 608
DELETE FROM "samples" WHERE "id" = $1;
-- with 607
DELETE FROM "samples" WHERE "id" = $1;
-- with 606
DELETE FROM "samples" WHERE "id" = $1;
-- with 605
DELETE FROM "samples" WHERE "id" = $1;
-- with 604
DELETE FROM "samples" WHERE "id" = $1;
-- with 603
DELETE FROM "samples" WHERE "id" = $1;
-- with 602
DELETE FROM "samples" WHERE "id" = $1;
-- with 601
DELETE FROM "samples" WHERE "id" = $1;
-- with 600
DELETE FROM "samples" WHERE "id" = $1;
-- with 599
DELETE FROM "samples" WHERE "id" = $1;
-- with 598
DELETE FROM "samples" WHERE "id" = $1;
-- with 597
DELETE FROM "samples" WHERE "id" = $1;
-- with 596
DELETE FROM "samples" WHERE "id" = $1;
-- with 595
DELETE FROM "samples" WHERE "id" = $1;
-- with 594
DELETE FROM "samples" WHERE "id" = $1;
-- with 593
DELETE FROM "samples" WHERE "id" = $1;
-- with 592
DELETE FROM "samples" WHERE "id" = $1;
-- with 591
DELETE FROM "samples" WHERE "id" = $1;
-- with 590
DELETE FROM "samples" WHERE "id" = $1;
-- with 589
DELETE FROM "samples" WHERE "id" = $1;
-- with 588
DELETE FROM "samples" WHERE "id" = $1;
-- with 587
DELETE FROM "samples" WHERE "id" = $1;
-- with 586
DELETE FROM "samples" WHERE "id" = $1;
-- with 585
DELETE FROM "samples" WHERE "id" = $1;
-- with 584
DELETE FROM "samples" WHERE "id" = $1;
-- with 583
DELETE FROM "samples" WHERE "id" = $1;
-- with 582
DELETE FROM "samples" WHERE "id" = $1;
-- with 581
DELETE FROM "samples" WHERE "id" = $1;
-- with 580
DELETE FROM "samples" WHERE "id" = $1;
-- with 579
DELETE FROM "samples" WHERE "id" = $1;
-- with 578
DELETE FROM "samples" WHERE "id" = $1;
-- with 577
DELETE FROM "samples" WHERE "id" = $1;
-- with 576
DELETE FROM "samples" WHERE "id" = $1;
-- with 575
DELETE FROM "samples" WHERE "id" = $1;
-- with 574
DELETE FROM "samples" WHERE "id" = $1;
-- with 573
DELETE FROM "samples" WHERE "id" = $1;
-- with 572
DELETE FROM "samples" WHERE "id" = $1;
-- with 571
DELETE FROM "samples" WHERE "id" = $1;
-- with 570
DELETE FROM "samples" WHERE "id" = $1;
-- with 569
DELETE FROM "samples" WHERE "id" = $1;
-- with 568
DELETE FROM "samples" WHERE "id" = $1;
-- with 567
DELETE FROM "samples" WHERE "id" = $1;
-- with 566
DELETE FROM "samples" WHERE "id" = $1;
-- with 565
DELETE FROM "samples" WHERE "id" = $1;
-- with 564
DELETE FROM "samples" WHERE "id" = $1;
-- with 563
DELETE FROM "samples" WHERE "id" = $1;
-- with 562
DELETE FROM "samples" WHERE "id" = $1;
-- with 561
DELETE FROM "samples" WHERE "id" = $1;
-- with 560
DELETE FROM "samples" WHERE "id" = $1;
-- with 559
DELETE FROM "samples" WHERE "id" = $1;
-- with 558
DELETE FROM "samples" WHERE "id" = $1;
-- with 557
DELETE FROM "samples" WHERE "id" = $1;
-- with 556
DELETE FROM "samples" WHERE "id" = $1;
-- with 555
DELETE FROM "samples" WHERE "id" = $1;
-- with 554
DELETE FROM "samples" WHERE "id" = $1;
-- with 553
DELETE FROM "samples" WHERE "id" = $1;
-- with 552
DELETE FROM "samples" WHERE "id" = $1;
-- with 551
DELETE FROM "samples" WHERE "id" = $1;
-- with 550
DELETE FROM "samples" WHERE "id" = $1;
-- with 549
DELETE FROM "samples" WHERE "id" = $1;
-- with 548
DELETE FROM "samples" WHERE "id" = $1;
-- with 547
DELETE FROM "samples" WHERE "id" = $1;
-- with 546
DELETE FROM "samples" WHERE "id" = $1;
-- with 545
DELETE FROM "samples" WHERE "id" = $1;
-- with 544
DELETE FROM "samples" WHERE "id" = $1;
-- with 543
DELETE FROM "samples" WHERE "id" = $1;
-- with 542
DELETE FROM "samples" WHERE "id" = $1;
-- with 541
DELETE FROM "samples" WHERE "id" = $1;
-- with 540
DELETE FROM "samples" WHERE "id" = $1;
-- with 539
DELETE FROM "samples" WHERE "id" = $1;
-- with 538
DELETE FROM "samples" WHERE "id" = $1;
-- with 537
DELETE FROM "samples" WHERE "id" = $1;
-- with 536
DELETE FROM "samples" WHERE "id" = $1;
-- with 535
DELETE FROM "samples" WHERE "id" = $1;
-- with 534
DELETE FROM "samples" WHERE "id" = $1;
-- with 533
DELETE FROM "samples" WHERE "id" = $1;
-- with 532
DELETE FROM "samples" WHERE "id" = $1;
-- with 531
DELETE FROM "samples" WHERE "id" = $1;
-- with 530
DELETE FROM "samples" WHERE "id" = $1;
-- with 529
DELETE FROM "samples" WHERE "id" = $1;
-- with 528
DELETE FROM "samples" WHERE "id" = $1;
-- with 527
DELETE FROM "samples" WHERE "id" = $1;
-- with 526
DELETE FROM "samples" WHERE "id" = $1;
-- with 525
DELETE FROM "samples" WHERE "id" = $1;
-- with 524
DELETE FROM "samples" WHERE "id" = $1;
-- with 523
DELETE FROM "samples" WHERE "id" = $1;
-- with 522
DELETE FROM "samples" WHERE "id" = $1;
-- with 521
DELETE FROM "samples" WHERE "id" = $1;
-- with 520
DELETE FROM "samples" WHERE "id" = $1;
-- with 519
DELETE FROM "samples" WHERE "id" = $1;
-- with 518
DELETE FROM "samples" WHERE "id" = $1;
-- with 517
DELETE FROM "samples" WHERE "id" = $1;
-- with 516
DELETE FROM "samples" WHERE "id" = $1;
-- with 515
DELETE FROM "samples" WHERE "id" = $1;
-- with 514
DELETE FROM "samples" WHERE "id" = $1;
-- with 513
DELETE FROM "samples" WHERE "id" = $1;
-- with 512
DELETE FROM "samples" WHERE "id" = $1;
-- with 511
DELETE FROM "samples" WHERE "id" = $1;
-- with 510
DELETE FROM "samples" WHERE "id" = $1;
-- with 509
DELETE FROM "samples" WHERE "id" = $1;
-- with 508
DELETE FROM "samples" WHERE "id" = $1;
-- with 507
DELETE FROM "samples" WHERE "id" = $1;
-- with 506
DELETE FROM "samples" WHERE "id" = $1;
-- with 505
DELETE FROM "samples" WHERE "id" = $1;
-- with 504
DELETE FROM "samples" WHERE "id" = $1;
-- with 503
DELETE FROM "samples" WHERE "id" = $1;
-- with 502
DELETE FROM "samples" WHERE "id" = $1;
-- with 501
DELETE FROM "samples" WHERE "id" = $1;
-- with 500
DELETE FROM "samples" WHERE "id" = $1;
-- with 499
DELETE FROM "samples" WHERE "id" = $1;
-- with 498
DELETE FROM "samples" WHERE "id" = $1;
-- with 497
DELETE FROM "samples" WHERE "id" = $1;
-- with 496
DELETE FROM "samples" WHERE "id" = $1;
-- with 495
DELETE FROM "samples" WHERE "id" = $1;
-- with 494
DELETE FROM "samples" WHERE "id" = $1;
-- with 493
DELETE FROM "samples" WHERE "id" = $1;
-- with 492
DELETE FROM "samples" WHERE "id" = $1;
-- with 491
DELETE FROM "samples" WHERE "id" = $1;
-- with 490
DELETE FROM "samples" WHERE "id" = $1;
-- with 489
DELETE FROM "samples" WHERE "id" = $1;
-- with 488
DELETE FROM "samples" WHERE "id" = $1;
-- with 487
DELETE FROM "samples" WHERE "id" = $1;
-- with 486
DELETE FROM "samples" WHERE "id" = $1;
-- with 485
DELETE FROM "samples" WHERE "id" = $1;
-- with 484
DELETE FROM "samples" WHERE "id" = $1;
-- with 483
DELETE FROM "samples" WHERE "id" = $1;
-- with 482
DELETE FROM "samples" WHERE "id" = $1;
-- with 481
DELETE FROM "samples" WHERE "id" = $1;
-- with 480
DELETE FROM "samples" WHERE "id" = $1;
-- with 479
DELETE FROM "samples" WHERE "id" = $1;
-- with 478
DELETE FROM "samples" WHERE "id" = $1;
-- with 477
DELETE FROM "samples" WHERE "id" = $1;
-- with 476
DELETE FROM "samples" WHERE "id" = $1;
-- with 475
DELETE FROM "samples" WHERE "id" = $1;
-- with 474
DELETE FROM "samples" WHERE "id" = $1;
-- with 473
DELETE FROM "samples" WHERE "id" = $1;
-- with 472
DELETE FROM "samples" WHERE "id" = $1;
-- with 471
DELETE FROM "samples" WHERE "id" = $1;
-- with 470
DELETE FROM "samples" WHERE "id" = $1;
-- with 469
DELETE FROM "samples" WHERE "id" = $1;
-- with 468
DELETE FROM "samples" WHERE "id" = $1;
-- with 467
DELETE FROM "samples" WHERE "id" = $1;
-- with 466
DELETE FROM "samples" WHERE "id" = $1;
-- with 465
DELETE FROM "samples" WHERE "id" = $1;
-- with 464
DELETE FROM "samples" WHERE "id" = $1;
-- with 463
DELETE FROM "samples" WHERE "id" = $1;
-- with 462
DELETE FROM "samples" WHERE "id" = $1;
-- with 461
DELETE FROM "samples" WHERE "id" = $1;
-- with 460
DELETE FROM "samples" WHERE "id" = $1;
-- with 459
DELETE FROM "samples" WHERE "id" = $1;
-- with 458
DELETE FROM "samples" WHERE "id" = $1;
-- with 457
DELETE FROM "samples" WHERE "id" = $1;
-- with 456
DELETE FROM "samples" WHERE "id" = $1;
-- with 455
DELETE FROM "samples" WHERE "id" = $1;
-- with 454
DELETE FROM "samples" WHERE "id" = $1;
-- with 453
DELETE FROM "samples" WHERE "id" = $1;
-- with 452
DELETE FROM "samples" WHERE "id" = $1;
-- with 451
DELETE FROM "samples" WHERE "id" = $1;
-- with 450
DELETE FROM "samples" WHERE "id" = $1;
-- with 449
DELETE FROM "samples" WHERE "id" = $1;
-- with 448
DELETE FROM "samples" WHERE "id" = $1;
-- with 447
DELETE FROM "samples" WHERE "id" = $1;
-- with 446
DELETE FROM "samples" WHERE "id" = $1;
-- with 445
DELETE FROM "samples" WHERE "id" = $1;
-- with 444
DELETE FROM "samples" WHERE "id" = $1;
-- with 443
DELETE FROM "samples" WHERE "id" = $1;
-- with 442
DELETE FROM "samples" WHERE "id" = $1;
-- with 441
DELETE FROM "samples" WHERE "id" = $1;
-- with 440
DELETE FROM "samples" WHERE "id" = $1;
-- with 439
DELETE FROM "samples" WHERE "id" = $1;
-- with 438
DELETE FROM "samples" WHERE "id" = $1;
-- with 437
DELETE FROM "samples" WHERE "id" = $1;
-- with 436
DELETE FROM "samples" WHERE "id" = $1;
-- with 435
DELETE FROM "samples" WHERE "id" = $1;
-- with 434
DELETE FROM "samples" WHERE "id" = $1;
-- with 433
DELETE FROM "samples" WHERE "id" = $1;
-- with 432
DELETE FROM "samples" WHERE "id" = $1;
-- with 431
DELETE FROM "samples" WHERE "id" = $1;
-- with 430
DELETE FROM "samples" WHERE "id" = $1;
-- with 429
DELETE FROM "samples" WHERE "id" = $1;
-- with 428
DELETE FROM "samples" WHERE "id" = $1;
-- with 427
DELETE FROM "samples" WHERE "id" = $1;
-- with 426
DELETE FROM "samples" WHERE "id" = $1;
-- with 425
DELETE FROM "samples" WHERE "id" = $1;
-- with 424
DELETE FROM "samples" WHERE "id" = $1;
-- with 423
DELETE FROM "samples" WHERE "id" = $1;
-- with 422
DELETE FROM "samples" WHERE "id" = $1;
-- with 421
DELETE FROM "samples" WHERE "id" = $1;
-- with 420
DELETE FROM "samples" WHERE "id" = $1;
-- with 419
DELETE FROM "samples" WHERE "id" = $1;
-- with 418
DELETE FROM "samples" WHERE "id" = $1;
-- with 417
DELETE FROM "samples" WHERE "id" = $1;
-- with 416
DELETE FROM "samples" WHERE "id" = $1;
-- with 415
DELETE FROM "samples" WHERE "id" = $1;
-- with 414
DELETE FROM "samples" WHERE "id" = $1;
-- with 413
DELETE FROM "samples" WHERE "id" = $1;
-- with 412
DELETE FROM "samples" WHERE "id" = $1;
-- with 411
DELETE FROM "samples" WHERE "id" = $1;
-- with 410
DELETE FROM "samples" WHERE "id" = $1;
-- with 409
DELETE FROM "samples" WHERE "id" = $1;
-- with 408
DELETE FROM "samples" WHERE "id" = $1;
-- with 407
DELETE FROM "samples" WHERE "id" = $1;
-- with 406
DELETE FROM "samples" WHERE "id" = $1;
-- with 405
DELETE FROM "samples" WHERE "id" = $1;
-- with 404
DELETE FROM "samples" WHERE "id" = $1;
-- with 403
DELETE FROM "samples" WHERE "id" = $1;
-- with 402
DELETE FROM "samples" WHERE "id" = $1;
-- with 401
DELETE FROM "samples" WHERE "id" = $1;
-- with 400
DELETE FROM "samples" WHERE "id" = $1;
-- with 399
DELETE FROM "samples" WHERE "id" = $1;
-- with 398
DELETE FROM "samples" WHERE "id" = $1;
-- with 397
DELETE FROM "samples" WHERE "id" = $1;
-- with 396
DELETE FROM "samples" WHERE "id" = $1;
-- with 395
DELETE FROM "samples" WHERE "id" = $1;
-- with 394
DELETE FROM "samples" WHERE "id" = $1;
-- with 393
DELETE FROM "samples" WHERE "id" = $1;
-- with 392
DELETE FROM "samples" WHERE "id" = $1;
-- with 391
DELETE FROM "samples" WHERE "id" = $1;
-- with 390
DELETE FROM "samples" WHERE "id" = $1;
-- with 389
DELETE FROM "samples" WHERE "id" = $1;
-- with 388
DELETE FROM "samples" WHERE "id" = $1;
-- with 387
DELETE FROM "samples" WHERE "id" = $1;
-- with 386
DELETE FROM "samples" WHERE "id" = $1;
-- with 385
DELETE FROM "samples" WHERE "id" = $1;
-- with 384
DELETE FROM "samples" WHERE "id" = $1;
-- with 383
DELETE FROM "samples" WHERE "id" = $1;
-- with 382
DELETE FROM "samples" WHERE "id" = $1;
-- with 381
DELETE FROM "samples" WHERE "id" = $1;
-- with 380
DELETE FROM "samples" WHERE "id" = $1;
-- with 379
DELETE FROM "samples" WHERE "id" = $1;
-- with 378
DELETE FROM "samples" WHERE "id" = $1;
-- with 377
DELETE FROM "samples" WHERE "id" = $1;
-- with 376
DELETE FROM "samples" WHERE "id" = $1;
-- with 375
DELETE FROM "samples" WHERE "id" = $1;
-- with 374
DELETE FROM "samples" WHERE "id" = $1;
-- with 373
DELETE FROM "samples" WHERE "id" = $1;
-- with 372
DELETE FROM "samples" WHERE "id" = $1;
-- with 371
DELETE FROM "samples" WHERE "id" = $1;
-- with 370
DELETE FROM "samples" WHERE "id" = $1;
-- with 369
DELETE FROM "samples" WHERE "id" = $1;
-- with 368
DELETE FROM "samples" WHERE "id" = $1;
-- with 367
DELETE FROM "samples" WHERE "id" = $1;
-- with 366
DELETE FROM "samples" WHERE "id" = $1;
-- with 365
DELETE FROM "samples" WHERE "id" = $1;
-- with 364
DELETE FROM "samples" WHERE "id" = $1;
-- with 363
DELETE FROM "samples" WHERE "id" = $1;
-- with 362
DELETE FROM "samples" WHERE "id" = $1;
-- with 361
DELETE FROM "samples" WHERE "id" = $1;
-- with 360
DELETE FROM "samples" WHERE "id" = $1;
-- with 359
DELETE FROM "samples" WHERE "id" = $1;
-- with 358
DELETE FROM "samples" WHERE "id" = $1;
-- with 357
DELETE FROM "samples" WHERE "id" = $1;
-- with 356
DELETE FROM "samples" WHERE "id" = $1;
-- with 355
DELETE FROM "samples" WHERE "id" = $1;
-- with 354
DELETE FROM "samples" WHERE "id" = $1;
-- with 353
DELETE FROM "samples" WHERE "id" = $1;
-- with 352
DELETE FROM "samples" WHERE "id" = $1;
-- with 351
DELETE FROM "samples" WHERE "id" = $1;
-- with 350
DELETE FROM "samples" WHERE "id" = $1;
-- with 349
DELETE FROM "samples" WHERE "id" = $1;
-- with 348
DELETE FROM "samples" WHERE "id" = $1;
-- with 347
DELETE FROM "samples" WHERE "id" = $1;
-- with 346
DELETE FROM "samples" WHERE "id" = $1;
-- with 345
DELETE FROM "samples" WHERE "id" = $1;
-- with 344
DELETE FROM "samples" WHERE "id" = $1;
-- with 343
DELETE FROM "samples" WHERE "id" = $1;
-- with 342
DELETE FROM "samples" WHERE "id" = $1;
-- with 341
DELETE FROM "samples" WHERE "id" = $1;
-- with 340
DELETE FROM "samples" WHERE "id" = $1;
-- with 339
DELETE FROM "samples" WHERE "id" = $1;
-- with 338
DELETE FROM "samples" WHERE "id" = $1;
-- with 337
DELETE FROM "samples" WHERE "id" = $1;
-- with 336
DELETE FROM "samples" WHERE "id" = $1;
-- with 335
DELETE FROM "samples" WHERE "id" = $1;
-- with 334
DELETE FROM "samples" WHERE "id" = $1;
-- with 333
DELETE FROM "samples" WHERE "id" = $1;
-- with 332
DELETE FROM "samples" WHERE "id" = $1;
-- with 331
DELETE FROM "samples" WHERE "id" = $1;
-- with 330
DELETE FROM "samples" WHERE "id" = $1;
-- with 329
DELETE FROM "samples" WHERE "id" = $1;
-- with 328
DELETE FROM "samples" WHERE "id" = $1;
-- with 327
DELETE FROM "samples" WHERE "id" = $1;
-- with 326
DELETE FROM "samples" WHERE "id" = $1;
-- with 325
DELETE FROM "samples" WHERE "id" = $1;
-- with 324
DELETE FROM "samples" WHERE "id" = $1;
-- with 323
DELETE FROM "samples" WHERE "id" = $1;
-- with 322
DELETE FROM "samples" WHERE "id" = $1;
-- with 321
DELETE FROM "samples" WHERE "id" = $1;
-- with 320
DELETE FROM "samples" WHERE "id" = $1;
-- with 319
DELETE FROM "samples" WHERE "id" = $1;
-- with 318
DELETE FROM "samples" WHERE "id" = $1;
-- with 317
DELETE FROM "samples" WHERE "id" = $1;
-- with 316
DELETE FROM "samples" WHERE "id" = $1;
-- with 315
DELETE FROM "samples" WHERE "id" = $1;
-- with 314
DELETE FROM "samples" WHERE "id" = $1;
-- with 313
DELETE FROM "samples" WHERE "id" = $1;
-- with 312
DELETE FROM "samples" WHERE "id" = $1;
-- with 311
DELETE FROM "samples" WHERE "id" = $1;
-- with 310
DELETE FROM "samples" WHERE "id" = $1;
-- with 309
DELETE FROM "samples" WHERE "id" = $1;
-- with 308
DELETE FROM "samples" WHERE "id" = $1;
-- with 307
DELETE FROM "samples" WHERE "id" = $1;
-- with 306
DELETE FROM "samples" WHERE "id" = $1;
-- with 305
DELETE FROM "samples" WHERE "id" = $1;
-- with 304
DELETE FROM "samples" WHERE "id" = $1;
-- with 303
DELETE FROM "samples" WHERE "id" = $1;
-- with 302
DELETE FROM "samples" WHERE "id" = $1;
-- with 301
DELETE FROM "samples" WHERE "id" = $1;
-- with 300
DELETE FROM "samples" WHERE "id" = $1;
-- with 299
DELETE FROM "samples" WHERE "id" = $1;
-- with 298
DELETE FROM "samples" WHERE "id" = $1;
-- with 297
DELETE FROM "samples" WHERE "id" = $1;
-- with 296
DELETE FROM "samples" WHERE "id" = $1;
-- with 295
DELETE FROM "samples" WHERE "id" = $1;
-- with 294
DELETE FROM "samples" WHERE "id" = $1;
-- with 293
DELETE FROM "samples" WHERE "id" = $1;
-- with 292
DELETE FROM "samples" WHERE "id" = $1;
-- with 291
DELETE FROM "samples" WHERE "id" = $1;
-- with 290
DELETE FROM "samples" WHERE "id" = $1;
-- with 289
DELETE FROM "samples" WHERE "id" = $1;
-- with 288
DELETE FROM "samples" WHERE "id" = $1;
-- with 287
DELETE FROM "samples" WHERE "id" = $1;
-- with 286
DELETE FROM "samples" WHERE "id" = $1;
-- with 285
DELETE FROM "samples" WHERE "id" = $1;
-- with 284
DELETE FROM "samples" WHERE "id" = $1;
-- with 283
DELETE FROM "samples" WHERE "id" = $1;
-- with 282
DELETE FROM "samples" WHERE "id" = $1;
-- with 281
DELETE FROM "samples" WHERE "id" = $1;
-- with 280
DELETE FROM "samples" WHERE "id" = $1;
-- with 279
DELETE FROM "samples" WHERE "id" = $1;
-- with 278
DELETE FROM "samples" WHERE "id" = $1;
-- with 277
DELETE FROM "samples" WHERE "id" = $1;
-- with 276
DELETE FROM "samples" WHERE "id" = $1;
-- with 275
DELETE FROM "samples" WHERE "id" = $1;
-- with 274
DELETE FROM "samples" WHERE "id" = $1;
-- with 273
DELETE FROM "samples" WHERE "id" = $1;
-- with 272
DELETE FROM "samples" WHERE "id" = $1;
-- with 271
DELETE FROM "samples" WHERE "id" = $1;
-- with 270
DELETE FROM "samples" WHERE "id" = $1;
-- with 269
DELETE FROM "samples" WHERE "id" = $1;
-- with 268
DELETE FROM "samples" WHERE "id" = $1;
-- with 267
DELETE FROM "samples" WHERE "id" = $1;
-- with 266
DELETE FROM "samples" WHERE "id" = $1;
-- with 265
DELETE FROM "samples" WHERE "id" = $1;
-- with 264
DELETE FROM "samples" WHERE "id" = $1;
-- with 263
DELETE FROM "samples" WHERE "id" = $1;
-- with 262
DELETE FROM "samples" WHERE "id" = $1;
-- with 261
DELETE FROM "samples" WHERE "id" = $1;
-- with 260
DELETE FROM "samples" WHERE "id" = $1;
-- with 259
DELETE FROM "samples" WHERE "id" = $1;
-- with 258
DELETE FROM "samples" WHERE "id" = $1;
-- with 257
DELETE FROM "samples" WHERE "id" = $1;
-- with 256
DELETE FROM "samples" WHERE "id" = $1;
-- with 255
DELETE FROM "samples" WHERE "id" = $1;
-- with 254
DELETE FROM "samples" WHERE "id" = $1;
-- with 253
DELETE FROM "samples" WHERE "id" = $1;
-- with 252
DELETE FROM "samples" WHERE "id" = $1;
-- with 251
DELETE FROM "samples" WHERE "id" = $1;
-- with 250
DELETE FROM "samples" WHERE "id" = $1;
-- with 249
DELETE FROM "samples" WHERE "id" = $1;
-- with 248
DELETE FROM "samples" WHERE "id" = $1;
-- with 247
DELETE FROM "samples" WHERE "id" = $1;
-- with 246
DELETE FROM "samples" WHERE "id" = $1;
-- with 245
DELETE FROM "samples" WHERE "id" = $1;
-- with 244
DELETE FROM "samples" WHERE "id" = $1;
-- with 243
DELETE FROM "samples" WHERE "id" = $1;
-- with 242
DELETE FROM "samples" WHERE "id" = $1;
-- with 241
DELETE FROM "samples" WHERE "id" = $1;
-- with 240
DELETE FROM "samples" WHERE "id" = $1;
-- with 239
DELETE FROM "samples" WHERE "id" = $1;
-- with 238
DELETE FROM "samples" WHERE "id" = $1;
-- with 237
DELETE FROM "samples" WHERE "id" = $1;
-- with 236
DELETE FROM "samples" WHERE "id" = $1;
-- with 235
DELETE FROM "samples" WHERE "id" = $1;
-- with 234
DELETE FROM "samples" WHERE "id" = $1;
-- with 233
DELETE FROM "samples" WHERE "id" = $1;
-- with 232
DELETE FROM "samples" WHERE "id" = $1;
-- with 231
DELETE FROM "samples" WHERE "id" = $1;
-- with 230
DELETE FROM "samples" WHERE "id" = $1;
-- with 229
DELETE FROM "samples" WHERE "id" = $1;
-- with 228
DELETE FROM "samples" WHERE "id" = $1;
-- with 227
DELETE FROM "samples" WHERE "id" = $1;
-- with 226
DELETE FROM "samples" WHERE "id" = $1;
-- with 225
DELETE FROM "samples" WHERE "id" = $1;
-- with 224
DELETE FROM "samples" WHERE "id" = $1;
-- with 223
DELETE FROM "samples" WHERE "id" = $1;
-- with 222
DELETE FROM "samples" WHERE "id" = $1;
-- with 221
DELETE FROM "samples" WHERE "id" = $1;
-- with 220
DELETE FROM "samples" WHERE "id" = $1;
-- with 219
DELETE FROM "samples" WHERE "id" = $1;
-- with 218
DELETE FROM "samples" WHERE "id" = $1;
-- with 217
DELETE FROM "samples" WHERE "id" = $1;
-- with 216
DELETE FROM "samples" WHERE "id" = $1;
-- with 215
DELETE FROM "samples" WHERE "id" = $1;
-- with 214
DELETE FROM "samples" WHERE "id" = $1;
-- with 213
DELETE FROM "samples" WHERE "id" = $1;
-- with 212
DELETE FROM "samples" WHERE "id" = $1;
-- with 211
DELETE FROM "samples" WHERE "id" = $1;
-- with 210
DELETE FROM "samples" WHERE "id" = $1;
-- with 209
DELETE FROM "samples" WHERE "id" = $1;
-- with 208
DELETE FROM "samples" WHERE "id" = $1;
-- with 207
DELETE FROM "samples" WHERE "id" = $1;
-- with 206
DELETE FROM "samples" WHERE "id" = $1;
-- with 205
DELETE FROM "samples" WHERE "id" = $1;
-- with 204
DELETE FROM "samples" WHERE "id" = $1;
-- with 203
DELETE FROM "samples" WHERE "id" = $1;
-- with 202
DELETE FROM "samples" WHERE "id" = $1;
-- with 201
DELETE FROM "samples" WHERE "id" = $1;
-- with 200
DELETE FROM "samples" WHERE "id" = $1;
-- with 199
DELETE FROM "samples" WHERE "id" = $1;
-- with 198
DELETE FROM "samples" WHERE "id" = $1;
-- with 197
DELETE FROM "samples" WHERE "id" = $1;
-- with 196
DELETE FROM "samples" WHERE "id" = $1;
-- with 195
DELETE FROM "samples" WHERE "id" = $1;
-- with 194
DELETE FROM "samples" WHERE "id" = $1;
-- with 193
DELETE FROM "samples" WHERE "id" = $1;
-- with 192
DELETE FROM "samples" WHERE "id" = $1;
-- with 191
DELETE FROM "samples" WHERE "id" = $1;
-- with 190
DELETE FROM "samples" WHERE "id" = $1;
-- with 189
DELETE FROM "samples" WHERE "id" = $1;
-- with 188
DELETE FROM "samples" WHERE "id" = $1;
-- with 187
DELETE FROM "samples" WHERE "id" = $1;
-- with 186
DELETE FROM "samples" WHERE "id" = $1;
-- with 185
DELETE FROM "samples" WHERE "id" = $1;
-- with 184
DELETE FROM "samples" WHERE "id" = $1;
-- with 183
DELETE FROM "samples" WHERE "id" = $1;
-- with 182
DELETE FROM "samples" WHERE "id" = $1;
-- with 181
DELETE FROM "samples" WHERE "id" = $1;
-- with 180
DELETE FROM "samples" WHERE "id" = $1;
-- with 179
DELETE FROM "samples" WHERE "id" = $1;
-- with 178
DELETE FROM "samples" WHERE "id" = $1;
-- with 177
DELETE FROM "samples" WHERE "id" = $1;
-- with 176
DELETE FROM "samples" WHERE "id" = $1;
-- with 175
DELETE FROM "samples" WHERE "id" = $1;
-- with 174
DELETE FROM "samples" WHERE "id" = $1;
-- with 173
DELETE FROM "samples" WHERE "id" = $1;
-- with 172
DELETE FROM "samples" WHERE "id" = $1;
-- with 171
DELETE FROM "samples" WHERE "id" = $1;
-- with 170
DELETE FROM "samples" WHERE "id" = $1;
-- with 169
DELETE FROM "samples" WHERE "id" = $1;
-- with 168
DELETE FROM "samples" WHERE "id" = $1;
-- with 167
DELETE FROM "samples" WHERE "id" = $1;
-- with 166
DELETE FROM "samples" WHERE "id" = $1;
-- with 165
DELETE FROM "samples" WHERE "id" = $1;
-- with 164
DELETE FROM "samples" WHERE "id" = $1;
-- with 163
DELETE FROM "samples" WHERE "id" = $1;
-- with 162
DELETE FROM "samples" WHERE "id" = $1;
-- with 161
DELETE FROM "samples" WHERE "id" = $1;
-- with 160
DELETE FROM "samples" WHERE "id" = $1;
-- with 159
DELETE FROM "samples" WHERE "id" = $1;
-- with 158
DELETE FROM "samples" WHERE "id" = $1;
-- with 157
DELETE FROM "samples" WHERE "id" = $1;
-- with 156
DELETE FROM "samples" WHERE "id" = $1;
-- with 155
DELETE FROM "samples" WHERE "id" = $1;
-- with 154
DELETE FROM "samples" WHERE "id" = $1;
-- with 153
DELETE FROM "samples" WHERE "id" = $1;
-- with 152
DELETE FROM "samples" WHERE "id" = $1;
-- with 151
DELETE FROM "samples" WHERE "id" = $1;
-- with 150
DELETE FROM "samples" WHERE "id" = $1;
-- with 149
DELETE FROM "samples" WHERE "id" = $1;
-- with 148
DELETE FROM "samples" WHERE "id" = $1;
-- with 147
DELETE FROM "samples" WHERE "id" = $1;
-- with 146
DELETE FROM "samples" WHERE "id" = $1;
-- with 145
DELETE FROM "samples" WHERE "id" = $1;
-- with 144
DELETE FROM "samples" WHERE "id" = $1;
-- with 143
DELETE FROM "samples" WHERE "id" = $1;
-- with 142
DELETE FROM "samples" WHERE "id" = $1;
-- with 141
DELETE FROM "samples" WHERE "id" = $1;
-- with 140
DELETE FROM "samples" WHERE "id" = $1;
-- with 139
DELETE FROM "samples" WHERE "id" = $1;
-- with 138
DELETE FROM "samples" WHERE "id" = $1;
-- with 137
DELETE FROM "samples" WHERE "id" = $1;
-- with 136
DELETE FROM "samples" WHERE "id" = $1;
-- with 135
DELETE FROM "samples" WHERE "id" = $1;
-- with 134
DELETE FROM "samples" WHERE "id" = $1;
-- with 133
DELETE FROM "samples" WHERE "id" = $1;
-- with 132
DELETE FROM "samples" WHERE "id" = $1;
-- with 131
DELETE FROM "samples" WHERE "id" = $1;
-- with 130
DELETE FROM "samples" WHERE "id" = $1;
-- with 129
DELETE FROM "samples" WHERE "id" = $1;
-- with 128
DELETE FROM "samples" WHERE "id" = $1;
-- with 127
DELETE FROM "samples" WHERE "id" = $1;
-- with 126
DELETE FROM "samples" WHERE "id" = $1;
-- with 125
DELETE FROM "samples" WHERE "id" = $1;
-- with 124
DELETE FROM "samples" WHERE "id" = $1;
-- with 123
DELETE FROM "samples" WHERE "id" = $1;
-- with 122
DELETE FROM "samples" WHERE "id" = $1;
-- with 121
DELETE FROM "samples" WHERE "id" = $1;
-- with 120
DELETE FROM "samples" WHERE "id" = $1;
-- with 119
DELETE FROM "samples" WHERE "id" = $1;
-- with 118
DELETE FROM "samples" WHERE "id" = $1;
-- with 117
DELETE FROM "samples" WHERE "id" = $1;
-- with 116
DELETE FROM "samples" WHERE "id" = $1;
-- with 115
DELETE FROM "samples" WHERE "id" = $1;
-- with 114
DELETE FROM "samples" WHERE "id" = $1;
-- with 113
DELETE FROM "samples" WHERE "id" = $1;
-- with 112
DELETE FROM "samples" WHERE "id" = $1;
-- with 111
DELETE FROM "samples" WHERE "id" = $1;
-- with 110
DELETE FROM "samples" WHERE "id" = $1;
-- with 109
DELETE FROM "samples" WHERE "id" = $1;
-- with 108
DELETE FROM "samples" WHERE "id" = $1;
-- with 107
DELETE FROM "samples" WHERE "id" = $1;
-- with 106
DELETE FROM "samples" WHERE "id" = $1;
-- with 105
DELETE FROM "samples" WHERE "id" = $1;
-- with 104
DELETE FROM "samples" WHERE "id" = $1;
-- with 103
DELETE FROM "samples" WHERE "id" = $1;
-- with 102
DELETE FROM "samples" WHERE "id" = $1;
-- with 101
DELETE FROM "samples" WHERE "id" = $1;
-- with 100
DELETE FROM "samples" WHERE "id" = $1;
-- with 99
DELETE FROM "samples" WHERE "id" = $1;
-- with 98
DELETE FROM "samples" WHERE "id" = $1;
-- with 97
DELETE FROM "samples" WHERE "id" = $1;
-- with 96
DELETE FROM "samples" WHERE "id" = $1;
-- with 95
DELETE FROM "samples" WHERE "id" = $1;
-- with 94
DELETE FROM "samples" WHERE "id" = $1;
-- with 93
DELETE FROM "samples" WHERE "id" = $1;
-- with 92
DELETE FROM "samples" WHERE "id" = $1;
-- with 91
DELETE FROM "samples" WHERE "id" = $1;
-- with 90
DELETE FROM "samples" WHERE "id" = $1;
-- with 89
DELETE FROM "samples" WHERE "id" = $1;
-- with 88
DELETE FROM "samples" WHERE "id" = $1;
-- with 87
DELETE FROM "samples" WHERE "id" = $1;
-- with 86
DELETE FROM "samples" WHERE "id" = $1;
-- with 85
DELETE FROM "samples" WHERE "id" = $1;
-- with 84
DELETE FROM "samples" WHERE "id" = $1;
-- with 83
DELETE FROM "samples" WHERE "id" = $1;
-- with 82
DELETE FROM "samples" WHERE "id" = $1;
-- with 81
DELETE FROM "samples" WHERE "id" = $1;
-- with 80
DELETE FROM "samples" WHERE "id" = $1;
-- with 79
DELETE FROM "samples" WHERE "id" = $1;
-- with 78
DELETE FROM "samples" WHERE "id" = $1;
-- with 77
DELETE FROM "samples" WHERE "id" = $1;
-- with 76
DELETE FROM "samples" WHERE "id" = $1;
-- with 75
DELETE FROM "samples" WHERE "id" = $1;
-- with 74
DELETE FROM "samples" WHERE "id" = $1;
-- with 73
DELETE FROM "samples" WHERE "id" = $1;
-- with 72
DELETE FROM "samples" WHERE "id" = $1;
-- with 71
DELETE FROM "samples" WHERE "id" = $1;
-- with 70
DELETE FROM "samples" WHERE "id" = $1;
-- with 69
DELETE FROM "samples" WHERE "id" = $1;
-- with 68
DELETE FROM "samples" WHERE "id" = $1;
-- with 67
DELETE FROM "samples" WHERE "id" = $1;
-- with 66
DELETE FROM "samples" WHERE "id" = $1;
-- with 65
DELETE FROM "samples" WHERE "id" = $1;
-- with 64
DELETE FROM "samples" WHERE "id" = $1;
-- with 63
DELETE FROM "samples" WHERE "id" = $1;
-- with 62
DELETE FROM "samples" WHERE "id" = $1;
-- with 61
DELETE FROM "samples" WHERE "id" = $1;
-- with 60
DELETE FROM "samples" WHERE "id" = $1;
-- with 59
DELETE FROM "samples" WHERE "id" = $1;
-- with 58
DELETE FROM "samples" WHERE "id" = $1;
-- with 57
DELETE FROM "samples" WHERE "id" = $1;
-- with 56
DELETE FROM "samples" WHERE "id" = $1;
-- with 55
DELETE FROM "samples" WHERE "id" = $1;
-- with 54
DELETE FROM "samples" WHERE "id" = $1;
-- with 53
DELETE FROM "samples" WHERE "id" = $1;
-- with 52
DELETE FROM "samples" WHERE "id" = $1;
-- with 51
DELETE FROM "samples" WHERE "id" = $1;
-- with 50
DELETE FROM "samples" WHERE "id" = $1;
-- with 49
DELETE FROM "samples" WHERE "id" = $1;
-- with 48
DELETE FROM "samples" WHERE "id" = $1;
-- with 47
DELETE FROM "samples" WHERE "id" = $1;
-- with 46
DELETE FROM "samples" WHERE "id" = $1;
-- with 45
DELETE FROM "samples" WHERE "id" = $1;
-- with 44
DELETE FROM "samples" WHERE "id" = $1;
-- with 43
DELETE FROM "samples" WHERE "id" = $1;
-- with 42
DELETE FROM "samples" WHERE "id" = $1;
-- with 41
DELETE FROM "samples" WHERE "id" = $1;
-- with 40
DELETE FROM "samples" WHERE "id" = $1;
-- with 39
DELETE FROM "samples" WHERE "id" = $1;
-- with 38
DELETE FROM "samples" WHERE "id" = $1;
-- with 37
DELETE FROM "samples" WHERE "id" = $1;
-- with 36
DELETE FROM "samples" WHERE "id" = $1;
-- with 35
DELETE FROM "samples" WHERE "id" = $1;
-- with 34
DELETE FROM "samples" WHERE "id" = $1;
-- with 33
DELETE FROM "samples" WHERE "id" = $1;
-- with 32
DELETE FROM "samples" WHERE "id" = $1;
-- with 31
DELETE FROM "samples" WHERE "id" = $1;
-- with 30
DELETE FROM "samples" WHERE "id" = $1;
-- with 29
DELETE FROM "samples" WHERE "id" = $1;
-- with 28
DELETE FROM "samples" WHERE "id" = $1;
-- with 27
DELETE FROM "samples" WHERE "id" = $1;
-- with 26
DELETE FROM "samples" WHERE "id" = $1;
-- with 25
DELETE FROM "samples" WHERE "id" = $1;
-- with 24
DELETE FROM "samples" WHERE "id" = $1;
-- with 23
DELETE FROM "samples" WHERE "id" = $1;
-- with 22
DELETE FROM "samples" WHERE "id" = $1;
-- with 21
DELETE FROM "samples" WHERE "id" = $1;
-- with 20
DELETE FROM "samples" WHERE "id" = $1;
-- with 19
DELETE FROM "samples" WHERE "id" = $1;
-- with 18
DELETE FROM "samples" WHERE "id" = $1;
-- with 17
DELETE FROM "samples" WHERE "id" = $1;
-- with 16
DELETE FROM "samples" WHERE "id" = $1;
-- with 15
DELETE FROM "samples" WHERE "id" = $1;
-- with 14
DELETE FROM "samples" WHERE "id" = $1;
-- with 13
DELETE FROM "samples" WHERE "id" = $1;
-- with 12
DELETE FROM "samples" WHERE "id" = $1;
-- with 11
DELETE FROM "samples" WHERE "id" = $1;
-- with 10
DELETE FROM "samples" WHERE "id" = $1;
-- with 9
DELETE FROM "samples" WHERE "id" = $1;
-- with 8
DELETE FROM "samples" WHERE "id" = $1;
-- with 7
DELETE FROM "samples" WHERE "id" = $1;
-- with 6
DELETE FROM "samples" WHERE "id" = $1;
-- with 5
DELETE FROM "samples" WHERE "id" = $1;
-- with 4
DELETE FROM "samples" WHERE "id" = $1;
-- with 3
DELETE FROM "samples" WHERE "id" = $1;
-- with 2
DELETE FROM "samples" WHERE "id" = $1;
-- with 1
