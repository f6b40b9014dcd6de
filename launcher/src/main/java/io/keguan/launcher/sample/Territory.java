package io.keguan.launcher.sample;

import java.util.List;

/** Where a sales department works, and who of it registers customers. */
record Territory(String department, List<String> registrants, List<City> cities) {

    /** A city by the names of the divisions, as companies write it, with its telephone area code. */
    record City(String province, String city, String written, String areaCode) {}

    static final List<Territory> ALL = List.of(
            new Territory("XS1", List.of("rep", "rep4", "manager"), List.of(
                    city("浙江省", "杭州市", "0571"), city("浙江省", "宁波市", "0574"), city("浙江省", "温州市", "0577"),
                    city("江苏省", "南京市", "025"), city("江苏省", "苏州市", "0512"), city("江苏省", "常州市", "0519"),
                    municipality("上海市", "021"), city("安徽省", "合肥市", "0551"))),
            new Territory("XS2", List.of("rep2", "rep5", "manager2"), List.of(
                    city("广东省", "广州市", "020"), city("广东省", "深圳市", "0755"), city("广东省", "佛山市", "0757"),
                    city("广东省", "中山市", "0760"), city("福建省", "厦门市", "0592"), city("福建省", "福州市", "0591"),
                    city("广西壮族自治区", "南宁市", "0771"), city("海南省", "海口市", "0898"))),
            new Territory("XS3", List.of("rep3", "rep6"), List.of(
                    municipality("北京市", "010"), municipality("天津市", "022"), city("河北省", "石家庄市", "0311"),
                    city("山东省", "济南市", "0531"), city("山东省", "青岛市", "0532"), city("河南省", "郑州市", "0371"),
                    city("山西省", "太原市", "0351"))),
            new Territory("DKH", List.of("keymanager"), List.of(
                    city("湖北省", "武汉市", "027"), city("四川省", "成都市", "028"), city("陕西省", "西安市", "029"))));

    private static City city(String province, String name, String areaCode) {
        return new City(province, name, name, areaCode);
    }

    private static City municipality(String name, String areaCode) {
        return new City(name, "市辖区", name, areaCode);
    }
}
